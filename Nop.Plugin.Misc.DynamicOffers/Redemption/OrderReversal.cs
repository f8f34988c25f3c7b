using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Gives back what an order used that does not stand any more, once, whichever of the host's events comes first.</summary>
public class OrderReversal
{
    private readonly GrantLedger _ledger;
    private readonly PointsReward _points;
    private readonly PluginState _pluginState;

    public OrderReversal(GrantLedger ledger, PointsReward points, PluginState pluginState)
    {
        _ledger = ledger;
        _points = points;
        _pluginState = pluginState;
    }

    public async Task ReverseAsync(Order order)
    {
        if (await _pluginState.IsInstalledAsync())
        {
            await _points.TakeBackAsync(order);
            await _ledger.GiveBackAsync(order.Id);
        }
    }
}
