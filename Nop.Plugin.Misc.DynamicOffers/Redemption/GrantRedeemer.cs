using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Redeems what an order used, by the usage history that the host wrote with it. Asked twice, it does nothing the second time.</summary>
public class GrantRedeemer
{
    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;
    private readonly IDiscountService _discountService;
    private readonly PluginState _pluginState;
    private readonly TimeProvider _timeProvider;

    public GrantRedeemer(
        IGrantStore grantStore,
        GrantLedger ledger,
        IDiscountService discountService,
        PluginState pluginState,
        TimeProvider timeProvider)
    {
        _grantStore = grantStore;
        _ledger = ledger;
        _discountService = discountService;
        _pluginState = pluginState;
        _timeProvider = timeProvider;
    }

    public async Task RedeemAsync(Order order)
    {
        if (!await _pluginState.IsInstalledAsync())
        {
            return;
        }

        var usage = await _discountService.GetAllDiscountUsageHistoryAsync(orderId: order.Id);
        var used = usage.Select(row => row.DiscountId).ToHashSet();
        var open = await _grantStore.GetOpenAsync(order.CustomerId, order.StoreId, _timeProvider.GetUtcNow().UtcDateTime);
        foreach (var grant in open.Where(grant => grant.State == GrantState.Reserved && IsUsed(grant, used)))
        {
            // The journey's is the whole of the subtotal's discount; of the others, what was reserved is what the same totals take off.
            await _ledger.RedeemAsync(grant, order.Id, grant.CampaignId == 0 ? order.OrderSubTotalDiscountExclTax : grant.Amount);
        }
    }

    // Points are no discount: the order that is placed uses them.
    private static bool IsUsed(Grant grant, IReadOnlySet<int> used) => grant.Points > 0 || used.Contains(grant.DiscountId);
}
