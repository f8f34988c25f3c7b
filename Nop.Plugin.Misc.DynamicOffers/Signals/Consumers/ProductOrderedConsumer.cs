using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>Comes line by line while the order is placed, before the order-placed event.</summary>
public class ProductOrderedConsumer(ISignalSink sink) : IConsumer<ShoppingCartItemMovedToOrderItemEvent>
{
    public Task HandleEventAsync(ShoppingCartItemMovedToOrderItemEvent eventMessage)
    {
        var (line, item) = (eventMessage.ShoppingCartItem, eventMessage.OrderItem);
        sink.AcceptOf(line.CustomerId, line.StoreId, SignalKind.ProductOrdered, item.ProductId, item.OrderId, item.Quantity);

        return Task.CompletedTask;
    }
}
