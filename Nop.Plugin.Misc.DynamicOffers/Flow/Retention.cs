using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Carries out erasures that wait, and deletes what was kept for its whole period, in small batches. Each leaves a <see cref="PrivacyAct"/> as proof. The periods
/// are those of all stores together: a shopper belongs to a shop, not to one of its stores.
/// </summary>
public class Retention(
    IPrivacyActStore acts,
    IShopperStore shoppers,
    ISignalStore signals,
    IDecisionStore decisions,
    IReferralStore referrals,
    IWebhookStore webhooks,
    ShopperErasure erasure,
    ISettingService settingService,
    ILogger logger,
    TimeProvider timeProvider)
{
    private const int BatchSize = 500;

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task RunAsync()
    {
        foreach (var act in await acts.GetOpenAsync(BatchSize))
            await CarryOutAsync(act);

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        await EraseIdleAsync(TimeSpan.FromDays(settings.ShopperRetentionDays));
        await DeleteSignalsAsync(TimeSpan.FromDays(settings.SignalRetentionDays));
    }

    // One that fails is tried again in the next round and must not hold up those behind it.
    private async Task CarryOutAsync(PrivacyAct act)
    {
        try
        {
            await acts.SetDoneAsync(act, await erasure.EraseCustomerAsync(act.CustomerId), NowUtc);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await logger.ErrorAsync($"Dynamic Offers could not erase customer {act.CustomerId}; it is tried again.", exception);
        }
    }

    private async Task EraseIdleAsync(TimeSpan period)
    {
        var count = 0;
        foreach (var customerId in await shoppers.GetIdleCustomersAsync(NowUtc - period, NowUtc - period, BatchSize))
            count += await erasure.EraseCustomerAsync(customerId);

        await ProveAsync(PrivacyActKind.ErasedAfterPeriod, count);
    }

    // A decision holds what single acts came to at its moment, to accept a recommendation is one: both are kept as long as they are.
    private async Task DeleteSignalsAsync(TimeSpan period)
    {
        await ProveAsync(PrivacyActKind.SignalsExpired, await signals.DeleteOlderAsync(NowUtc - period, BatchSize));
        await ProveAsync(PrivacyActKind.DecisionsExpired, await decisions.DeleteOlderAsync(NowUtc - period, BatchSize));
        await ProveAsync(PrivacyActKind.ReferralsExpired, await referrals.DeleteOlderAsync(NowUtc - period, BatchSize));
        await ProveAsync(PrivacyActKind.MessagesExpired, await webhooks.DeleteOlderAsync(NowUtc - period, BatchSize));
    }

    private async Task ProveAsync(string kind, int count)
    {
        if (count > 0)
            await acts.InsertAsync(new PrivacyAct { Kind = kind, RequestedOnUtc = NowUtc, DoneOnUtc = NowUtc, Count = count });
    }
}
