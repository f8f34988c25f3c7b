using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemRemovedConsumer : IConsumer<EntityDeletedEvent<ShoppingCartItem>>
{
    private readonly CartSignals _signals;

    public CartItemRemovedConsumer(CartSignals signals)
    {
        _signals = signals;
    }

    public Task HandleEventAsync(EntityDeletedEvent<ShoppingCartItem> eventMessage)
    {
        _signals.Accept(SignalKind.CartItemRemoved, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
