using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>Comes for each part, with that part's amount. What a cancelled order was worth is taken off already.</summary>
public class OrderRefundedConsumer(ISignalSink sink) : IConsumer<OrderRefundedEvent>
{
    public Task HandleEventAsync(OrderRefundedEvent eventMessage)
    {
        var order = eventMessage.Order;
        if (order.OrderStatus != OrderStatus.Cancelled)
            sink.AcceptOf(order.CustomerId, order.StoreId, SignalKind.OrderRefunded, order.Id, order.Id, eventMessage.Amount);

        return Task.CompletedTask;
    }
}
