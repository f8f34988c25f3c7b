using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>The host keeps a customer's coupon codes as a generic attribute: a row where there was none is a code that was accepted.</summary>
public class CouponAppliedConsumer(ISignalSink sink) : IConsumer<EntityInsertedEvent<GenericAttribute>>
{
    public Task HandleEventAsync(EntityInsertedEvent<GenericAttribute> eventMessage)
    {
        var attribute = eventMessage.Entity;
        if (attribute is { KeyGroup: nameof(Customer) } && attribute.Key == NopCustomerDefaults.DiscountCouponCodeAttribute && !string.IsNullOrEmpty(attribute.Value))
            sink.AcceptOf(attribute.EntityId, attribute.StoreId, SignalKind.CouponApplied);

        return Task.CompletedTask;
    }
}
