using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A row added in the admin may open a carrier: it is looked at again.</summary>
public class DiscountRequirementInsertedConsumer : IConsumer<EntityInsertedEvent<DiscountRequirement>>
{
    private readonly CarrierService _carrierService;

    public DiscountRequirementInsertedConsumer(CarrierService carrierService)
    {
        _carrierService = carrierService;
    }

    public Task HandleEventAsync(EntityInsertedEvent<DiscountRequirement> eventMessage)
    {
        return _carrierService.GuardAsync(eventMessage.Entity.DiscountId);
    }
}
