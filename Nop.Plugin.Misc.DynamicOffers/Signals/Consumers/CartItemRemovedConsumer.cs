using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemRemovedConsumer(CartSignals signals) : IConsumer<EntityDeletedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityDeletedEvent<ShoppingCartItem> eventMessage)
    {
        signals.Accept(SignalKind.CartItemRemoved, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
