using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>The order is there with its usage history: what it used is redeemed.</summary>
public class OrderPlacedConsumer : IConsumer<OrderPlacedEvent>
{
    private readonly GrantRedeemer _redeemer;

    public OrderPlacedConsumer(GrantRedeemer redeemer)
    {
        _redeemer = redeemer;
    }

    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return _redeemer.RedeemAsync(eventMessage.Order);
    }
}
