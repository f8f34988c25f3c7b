using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class OrderPaidConsumer(ISignalSink sink) : IConsumer<OrderPaidEvent>
{
    public Task HandleEventAsync(OrderPaidEvent eventMessage)
    {
        var order = eventMessage.Order;
        sink.AcceptOf(order.CustomerId, order.StoreId, SignalKind.OrderPaid, order.Id, order.Id, order.OrderTotal);

        return Task.CompletedTask;
    }
}
