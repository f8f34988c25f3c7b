using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemChangedConsumer(CartSignals signals) : IConsumer<EntityUpdatedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityUpdatedEvent<ShoppingCartItem> eventMessage)
    {
        signals.Accept(SignalKind.CartItemChanged, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
