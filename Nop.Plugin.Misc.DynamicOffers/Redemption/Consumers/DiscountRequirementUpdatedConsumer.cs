using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A row edited in the admin may open a carrier: it is looked at again.</summary>
public class DiscountRequirementUpdatedConsumer : IConsumer<EntityUpdatedEvent<DiscountRequirement>>
{
    private readonly CarrierService _carrierService;

    public DiscountRequirementUpdatedConsumer(CarrierService carrierService)
    {
        _carrierService = carrierService;
    }

    public Task HandleEventAsync(EntityUpdatedEvent<DiscountRequirement> eventMessage)
    {
        return _carrierService.GuardAsync(eventMessage.Entity.DiscountId);
    }
}
