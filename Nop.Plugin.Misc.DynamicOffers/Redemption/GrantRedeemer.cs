using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Redeems what was reserved for an order and what the host's usage history says it used. Asked twice, it does nothing the second time.</summary>
public class GrantRedeemer(IGrantStore grants, GrantLedger ledger, IDiscountService discountService, PluginState pluginState)
{
    /// <param name="interrupted">
    /// Whether the process that placed the order died: then it may have died before the host wrote any usage, and the order was priced with what was reserved.
    /// </param>
    public async Task RedeemAsync(Order order, bool interrupted = false)
    {
        if (!await pluginState.IsInstalledAsync())
            return;

        var reserved = await grants.GetReservedForAsync(Grant.OrderKeyOf(order.OrderGuid));
        if (reserved.Count == 0)
            return;

        var usage = await discountService.GetAllDiscountUsageHistoryAsync(orderId: order.Id);
        var used = usage.Select(row => row.DiscountId).ToHashSet();
        var isUnwritten = interrupted && used.Count == 0;
        foreach (var grant in reserved.Where(grant => isUnwritten || IsUsed(grant, used)))
        {
            // The journey's is the whole of the subtotal's discount; of the others, what was reserved is what the same totals take off.
            await ledger.RedeemAsync(grant, order.Id, grant.CampaignId == 0 ? order.OrderSubTotalDiscountExclTax : grant.Amount);
        }
    }

    // Points are no discount: the order that is placed uses them.
    private static bool IsUsed(Grant grant, IReadOnlySet<int> used) => grant.Points > 0 || used.Contains(grant.DiscountId);
}
