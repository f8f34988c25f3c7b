using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemAddedConsumer : IConsumer<EntityInsertedEvent<ShoppingCartItem>>
{
    private readonly CartSignals _signals;

    public CartItemAddedConsumer(CartSignals signals)
    {
        _signals = signals;
    }

    public Task HandleEventAsync(EntityInsertedEvent<ShoppingCartItem> eventMessage)
    {
        _signals.Accept(SignalKind.CartItemAdded, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
