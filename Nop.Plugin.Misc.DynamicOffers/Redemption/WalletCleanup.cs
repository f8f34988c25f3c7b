using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
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
    private readonly ICarrierStore _carriers;
    private readonly IOrderService _orderService;
    private readonly TimeProvider _timeProvider;

    public WalletCleanup(
        IGrantStore grantStore,
        GrantLedger ledger,
        WalletAudit audit,
        GrantRedeemer redeemer,
        ICarrierStore carriers,
        IOrderService orderService,
        TimeProvider timeProvider)
    {
        _grantStore = grantStore;
        _ledger = ledger;
        _audit = audit;
        _redeemer = redeemer;
        _carriers = carriers;
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
                await _redeemer.RedeemAsync(order, interrupted: await GotSomethingOffAsync(order, grant));
            }

            await _ledger.ReleaseAsync(grant);
        }

        foreach (var grant in await _grantStore.GetStalePreparationsAsync(nowUtc - ReservationLimit))
        {
            await _grantStore.DiscardAsync(grant);
        }

        await _ledger.ExpireAsync();
    }

    // An order at the full price used nothing, whatever is reserved under its name: an earlier try of the same checkout may have been.
    private async Task<bool> GotSomethingOffAsync(Order order, Grant grant) =>
        order.OrderSubTotalDiscountExclTax > 0m
            || order.OrderDiscount > 0m
            || (order.OrderShippingExclTax == 0m && (await _carriers.GetAllAsync()).Any(carrier => carrier.DiscountId == grant.DiscountId && (DiscountType)carrier.DiscountTypeId == DiscountType.AssignedToShipping))
            || (await _orderService.GetOrderItemsAsync(order.Id)).Any(item => item.DiscountAmountExclTax > 0m);
}
