using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A fully refunded order gives back what it used; a part of it does not. The event comes once a part, with that part's amount.</summary>
public class OrderRefundedConsumer : IConsumer<OrderRefundedEvent>
{
    private readonly OrderReversal _reversal;

    public OrderRefundedConsumer(OrderReversal reversal)
    {
        _reversal = reversal;
    }

    public async Task HandleEventAsync(OrderRefundedEvent eventMessage)
    {
        if (eventMessage.Order.RefundedAmount >= eventMessage.Order.OrderTotal)
        {
            await _reversal.ReverseAsync(eventMessage.Order);
        }
    }
}
