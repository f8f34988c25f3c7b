using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class OrderPlacedConsumer(ISignalSink sink) : IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        var order = eventMessage.Order;
        sink.AcceptOf(order.CustomerId, order.StoreId, SignalKind.OrderPlaced, order.Id, order.Id, order.OrderTotal);

        return Task.CompletedTask;
    }
}
