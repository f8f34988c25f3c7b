using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>An edited carrier is looked at again, and switched off where it is not ours any more.</summary>
public class DiscountUpdatedConsumer : IConsumer<EntityUpdatedEvent<Discount>>
{
    private readonly CarrierService _carrierService;

    public DiscountUpdatedConsumer(CarrierService carrierService)
    {
        _carrierService = carrierService;
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Discount> eventMessage)
    {
        return _carrierService.GuardAsync(eventMessage.Entity.Id);
    }
}
