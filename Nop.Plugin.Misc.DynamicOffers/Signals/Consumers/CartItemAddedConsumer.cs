using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemAddedConsumer(CartSignals signals) : IConsumer<EntityInsertedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ShoppingCartItem> eventMessage)
    {
        signals.Accept(SignalKind.CartItemAdded, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
