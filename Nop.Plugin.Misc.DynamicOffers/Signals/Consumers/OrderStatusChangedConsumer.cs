using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>A cancelled order is told of by its status alone; the host has no event of its own for it.</summary>
public class OrderStatusChangedConsumer(ISignalSink sink) : IConsumer<OrderStatusChangedEvent>
{
    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        var order = eventMessage.Order;
        if (order.OrderStatus == OrderStatus.Cancelled)
            sink.AcceptOf(order.CustomerId, order.StoreId, SignalKind.OrderCancelled, order.Id, order.Id, order.OrderTotal - order.RefundedAmount);

        return Task.CompletedTask;
    }
}
