using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Looks after orders that hold an offer and of whose end no event told: a process died before ours heard of it, or a gateway that takes the payment on its own
/// page never came back.
/// </summary>
public class OrderFollowUp(
    IGrantStore grants,
    GrantLedger ledger,
    OrderReversal reversal,
    IOrderService orderService,
    IPaymentPluginManager paymentPluginManager,
    TimeProvider timeProvider)
{
    /// <summary>Longer than any gateway keeps a payment page open.</summary>
    public static readonly TimeSpan RedirectLimit = TimeSpan.FromHours(24);

    /// <summary>Orders older than this are left as they are.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task RunAsync()
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var orderId in await grants.GetUndoneOrdersAsync(nowUtc - Window))
        {
            if (await orderService.GetOrderByIdAsync(orderId) is { } order)
                await reversal.ReverseAsync(order);
        }

        foreach (var orderId in await grants.GetUnpaidOrdersAsync(nowUtc - Window, nowUtc - RedirectLimit))
        {
            if (await orderService.GetOrderByIdAsync(orderId) is { } order && await IsPaidElsewhereAsync(order))
                await reversal.ReverseAsync(order);
        }
    }

    /// <summary>An order was paid after all: it takes again what it used, where that is still open.</summary>
    public async Task TakeAgainAsync(Order order)
    {
        foreach (var grant in await grants.GetOpenByOrderKeyAsync(Grant.OrderKeyOf(order.OrderGuid)))
        {
            if (await grants.FindRedeemedAmountAsync(grant, order.Id) is { } amount
                && await ledger.ReserveAsync(grant, amount, decimal.MaxValue) == ReserveOutcome.Reserved)
            {
                await ledger.RedeemAsync(grant, order.Id, amount);
            }
        }
    }

    // An order by cheque or bank transfer stays pending for days and is none of this.
    private async Task<bool> IsPaidElsewhereAsync(Order order) =>
        !string.IsNullOrEmpty(order.PaymentMethodSystemName)
            && await paymentPluginManager.LoadPluginBySystemNameAsync(order.PaymentMethodSystemName) is { PaymentMethodType: PaymentMethodType.Redirection };
}
