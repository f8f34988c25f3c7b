using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>Without its requirement a carrier would be open to everybody: it is looked at again. No event of the discount itself follows.</summary>
public class DiscountRequirementDeletedConsumer : IConsumer<EntityDeletedEvent<DiscountRequirement>>
{
    private readonly CarrierService _carrierService;

    public DiscountRequirementDeletedConsumer(CarrierService carrierService)
    {
        _carrierService = carrierService;
    }

    public Task HandleEventAsync(EntityDeletedEvent<DiscountRequirement> eventMessage)
    {
        return _carrierService.GuardAsync(eventMessage.Entity.DiscountId);
    }
}
