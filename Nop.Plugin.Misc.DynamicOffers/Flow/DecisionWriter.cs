using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Writes what waits in the <see cref="DecisionLog"/>, in batches.</summary>
public class DecisionWriter(DecisionLog log, IDecisionStore store, IShopperStore shoppers, ILogger logger)
{
    private const int BatchSize = 500;

    public async Task WriteAsync()
    {
        while (log.Take(BatchSize) is { Count: > 0 } batch)
            await WriteAsync(batch);

        if (log.TakeDropped() is > 0 and var dropped)
            await logger.WarningAsync($"Dynamic Offers decided faster than the database could note: {dropped} decisions are without a record.");
    }

    private async Task WriteAsync(IReadOnlyList<LoggedDecision> batch)
    {
        try
        {
            await store.AppendAsync(batch.Select(ToRecord).ToList());
        }
        catch
        {
            log.PutBack(batch);
            throw;
        }

        // Erased meanwhile: whoever writes looks whether the shopper is still there.
        var shopperIds = batch.Select(decision => decision.ShopperId).Distinct().ToList();
        var existing = await shoppers.GetExistingAsync(shopperIds);
        foreach (var shopperId in shopperIds.Where(id => !existing.Contains(id)))
            await store.EraseAsync(shopperId);
    }

    private static DecisionRecord ToRecord(LoggedDecision logged) => new()
    {
        ShopperId = logged.ShopperId,
        StoreId = logged.StoreId,
        DecidedOnUtc = logged.Inputs.Profile.TakenOnUtc,
        Outcome = logged.Outcome,
        CampaignId = logged.Decision.Offer?.CampaignId ?? 0,
        GrantId = logged.GrantId,
        Decision = DecisionText.Stored(logged.Decision),
        Inputs = DecisionText.Of(logged.Inputs)
    };
}
