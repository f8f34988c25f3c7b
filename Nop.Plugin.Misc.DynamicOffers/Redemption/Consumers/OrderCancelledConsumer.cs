using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A cancelled order gives back what it used. The host tells of a cancel only as a change of status.</summary>
public class OrderCancelledConsumer : IConsumer<OrderStatusChangedEvent>
{
    private readonly OrderReversal _reversal;

    public OrderCancelledConsumer(OrderReversal reversal)
    {
        _reversal = reversal;
    }

    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        if (eventMessage.Order.OrderStatus == OrderStatus.Cancelled)
        {
            await _reversal.ReverseAsync(eventMessage.Order);
        }
    }
}
