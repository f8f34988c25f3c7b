using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Settles what no request settled: offers that ran out, and reservations whose process died before the order was through.</summary>
public class WalletCleanup
{
    /// <summary>Longer than any gateway lets a shopper wait inside one request.</summary>
    private static readonly TimeSpan ReservationLimit = TimeSpan.FromMinutes(15);

    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;
    private readonly WalletAudit _audit;
    private readonly GrantRedeemer _redeemer;
    private readonly IOrderService _orderService;
    private readonly TimeProvider _timeProvider;

    public WalletCleanup(
        IGrantStore grantStore,
        GrantLedger ledger,
        WalletAudit audit,
        GrantRedeemer redeemer,
        IOrderService orderService,
        TimeProvider timeProvider)
    {
        _grantStore = grantStore;
        _ledger = ledger;
        _audit = audit;
        _redeemer = redeemer;
        _orderService = orderService;
        _timeProvider = timeProvider;
    }

    public async Task RunAsync()
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;

        foreach (var grant in await _grantStore.GetStaleReservationsAsync(nowUtc - ReservationLimit))
        {
            await _audit.CompleteAsync(grant);
            if (await _grantStore.FindOrderAsync(grant) is { } orderId && await _orderService.GetOrderByIdAsync(orderId) is { } order)
            {
                await _redeemer.RedeemAsync(order, interrupted: true);
            }

            await _ledger.ReleaseAsync(grant);
        }

        foreach (var grant in await _grantStore.GetStalePreparationsAsync(nowUtc - ReservationLimit))
        {
            await _grantStore.DiscardAsync(grant);
        }

        await _ledger.ExpireAsync();
    }
}
