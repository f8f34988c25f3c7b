using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Redeems what was reserved for an order and what the host's usage history says it used. Asked twice, it does nothing the second time.</summary>
public class GrantRedeemer(IGrantStore grants, GrantLedger ledger, PointsReward points, IDiscountService discountService, PluginState pluginState)
{
    /// <param name="interrupted">
    /// The process that placed the order died, maybe before the host wrote all its usage, and the order got something off: it was priced with what was reserved,
    /// which the host's totals used.
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
        foreach (var grant in reserved.Where(grant => interrupted || IsUsed(grant, used)))
        {
            // The journey's is the whole of the subtotal's discount; of the others, what was reserved is what the same totals take off.
            await ledger.RedeemAsync(grant, order.Id, grant.CampaignId == 0 ? order.OrderSubTotalDiscountExclTax : grant.Amount);
        }

        // The event of the payment may have come before; given is given once.
        if (order.PaymentStatus == PaymentStatus.Paid)
            await points.GiveAsync(order);
    }

    // Points are no discount: the order that is placed uses them.
    private static bool IsUsed(Grant grant, IReadOnlySet<int> used) => grant.Points > 0 || used.Contains(grant.DiscountId);
}
