using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class CartItemChangedConsumer : IConsumer<EntityUpdatedEvent<ShoppingCartItem>>
{
    private readonly CartSignals _signals;

    public CartItemChangedConsumer(CartSignals signals)
    {
        _signals = signals;
    }

    public Task HandleEventAsync(EntityUpdatedEvent<ShoppingCartItem> eventMessage)
    {
        _signals.Accept(SignalKind.CartItemChanged, eventMessage.Entity);

        return Task.CompletedTask;
    }
}
