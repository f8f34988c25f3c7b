using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A voided payment gives back what the order used.</summary>
public class OrderVoidedConsumer : IConsumer<OrderVoidedEvent>
{
    private readonly OrderReversal _reversal;

    public OrderVoidedConsumer(OrderReversal reversal)
    {
        _reversal = reversal;
    }

    public Task HandleEventAsync(OrderVoidedEvent eventMessage)
    {
        return _reversal.ReverseAsync(eventMessage.Order);
    }
}
