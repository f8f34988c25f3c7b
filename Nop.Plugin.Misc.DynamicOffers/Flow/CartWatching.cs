using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What a change of a cart calls for later: a look whether it was left, and a reminder.</summary>
public class CartWatching(
    IIdleWatchStore watches,
    ISignalStore signals,
    IShopperStore shoppers,
    IShoppingCartService shoppingCartService,
    ICustomerService customerService,
    ISettingService settingService,
    ReminderScheduling reminders,
    ProfileReader profiles,
    SignalQueue queue,
    TimeProvider timeProvider)
{
    /// <summary>After the idle time of the settings, once more this long after the cart's last change, and then no more.</summary>
    public static readonly IReadOnlyList<TimeSpan> Escalation = [TimeSpan.FromDays(1), TimeSpan.FromDays(3)];

    /// <summary>How long a node that found a cart has, to write it down before another node looks again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int BatchSize = 200;

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public static bool IsAboutCart(string kind) =>
        SignalKind.IsCartChange(kind) || kind is SignalKind.CartMoved or SignalKind.CheckoutStarted or SignalKind.OrderPlaced;

    /// <summary>The last thing that each shopper did with the cart. One that fails does not hold up the others.</summary>
    /// <param name="done">Told each that is.</param>
    /// <exception cref="AggregateException">Some failed.</exception>
    public async Task FollowAsync(IReadOnlyCollection<Signal> changes, Action<Signal>? done = null)
    {
        // In one statement: a round of the writer may have hundreds.
        var found = await shoppers.GetAsync(changes.Select(change => change.ShopperId).ToHashSet());
        var failures = new List<Exception>();
        foreach (var change in changes)
        {
            try
            {
                await FollowAsync(change, found.GetValueOrDefault(change.ShopperId));
                done?.Invoke(change);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        await TakeBackErasedAsync([.. found.Keys]);
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} of {changes.Count} carts could not be followed.", failures.Take(3));
    }

    /// <param name="shopper">Null where the shopper was erased between the signal and its plan.</param>
    private async Task FollowAsync(Signal change, Shopper? shopper)
    {
        if (change.Kind == SignalKind.OrderPlaced)
        {
            await watches.EndAsync(change.ShopperId);

            return;
        }

        if (shopper is null)
            return;

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(change.StoreId);
        await watches.BeginAsync(new IdleWatch
        {
            ShopperId = change.ShopperId,
            CustomerId = change.CustomerId,
            StoreId = change.StoreId,
            ActedOnUtc = change.OccurredOnUtc,
            AtCheckout = change.Kind == SignalKind.CheckoutStarted,
            DueOnUtc = change.OccurredOnUtc + settings.ToCaps().IdleTime
        });

        if (shopper.MailConsentedOnUtc is not null)
            await reminders.PlanAsync(shopper.Id, shopper.CustomerId, change.StoreId, change.OccurredOnUtc, settings.ToCaps());
    }

    // Erased between the look and the watch.
    private async Task TakeBackErasedAsync(IReadOnlyCollection<int> shopperIds)
    {
        var existing = await shoppers.GetExistingAsync(shopperIds);
        foreach (var shopperId in shopperIds.Where(id => !existing.Contains(id)))
            await shoppers.EraseRemainsAsync(shopperId);
    }

    /// <summary>Looks after the carts that are due; each is found left by exactly one node.</summary>
    public async Task LookAsync()
    {
        foreach (var watch in await watches.GetDueAsync(NowUtc, BatchSize))
            await LookAsync(watch);
    }

    private async Task LookAsync(IdleWatch watch)
    {
        var idleTime = (await settingService.LoadSettingAsync<DynamicOffersSettings>(watch.StoreId)).ToCaps().IdleTime;
        var kind = watch.AtCheckout ? SignalKind.CheckoutAbandoned : SignalKind.CartAbandoned;
        if (await signals.AnyAsync(watch.ShopperId, kind, watch.Times + 1, watch.ActedOnUtc))
        {
            // Written down; what comes next is the next step, or nothing more.
            await watches.TryMoveAsync(watch, NextDue(watch, idleTime), watch.Times + 1);

            return;
        }

        if (!await HasCartAsync(watch))
        {
            await watches.TryMoveAsync(watch, null, watch.Times);

            return;
        }

        // A shopper who looks around in the shop has not left the cart.
        var lastSeenOnUtc = (await profiles.GetAsync(watch.ShopperId)).LastSeenOnUtc;
        if (lastSeenOnUtc + idleTime > NowUtc)
        {
            await watches.TryMoveAsync(watch, lastSeenOnUtc + idleTime, watch.Times);

            return;
        }

        if (await watches.TryMoveAsync(watch, NowUtc + Lease, watch.Times))
        {
            queue.Enqueue(new Signal
            {
                ShopperId = watch.ShopperId,
                CustomerId = watch.CustomerId,
                StoreId = watch.StoreId,
                Kind = kind,
                SubjectId = watch.Times + 1,
                Value = decimal.Floor((decimal)(NowUtc - watch.ActedOnUtc).TotalMinutes),
                OccurredOnUtc = NowUtc
            });
        }
    }

    private static DateTime? NextDue(IdleWatch watch, TimeSpan idleTime) =>
        watch.Times < Escalation.Count ? watch.ActedOnUtc + Escalation[watch.Times] + idleTime : null;

    private async Task<bool> HasCartAsync(IdleWatch watch)
    {
        var customer = await customerService.GetCustomerByIdAsync(watch.CustomerId);

        return customer is { Deleted: false }
            && (await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, watch.StoreId)).Count > 0;
    }
}
