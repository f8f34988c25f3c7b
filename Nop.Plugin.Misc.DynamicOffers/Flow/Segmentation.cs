using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Who is in which segment. A decision finds out for its shopper and keeps it; those who leave or enter by nothing but the passing of time are found by going round.
/// </summary>
public class Segmentation(
    ISegmentStore segments,
    SegmentCatalog catalog,
    SegmentRound round,
    AbsentShoppers absent,
    IProfileStore profileStore,
    IShopperStore shoppers,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    /// <summary>Shoppers looked at in one go of the round.</summary>
    public const int Batch = 200;

    /// <summary>From the end of a round to the next one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task<SegmentCatalog.Compiled> GetAsync() => catalog.Of(await segments.GetAllAsync());

    /// <summary>Keeps where the shopper is now. Costs a statement where that changed, and one more where this node does not know where the shopper was.</summary>
    public async Task KeepAsync(LiveProfile live, IReadOnlyList<int> now)
    {
        if (now.Count == 0 && live.SegmentIds is { Count: 0 })
            return;

        var before = live.SegmentIds ?? await segments.GetOfShopperAsync(live.ShopperId);
        foreach (var left in before.Except(now))
            await segments.LeaveAsync(left, live.ShopperId);
        foreach (var entered in now.Except(before))
            await segments.EnterAsync(entered, live.ShopperId, NowUtc);

        live.SegmentIds = now;

        // Erased meanwhile: nothing of it stays.
        if (now.Except(before).Any() && (await shoppers.GetExistingAsync([live.ShopperId])).Count == 0)
            await shoppers.EraseRemainsAsync(live.ShopperId);
    }

    /// <summary>The next ones of the round over all shoppers; after each round there is a pause.</summary>
    public async Task GoRoundAsync()
    {
        var compiled = await GetAsync();
        if (compiled.IsEmpty || NowUtc < round.NotBeforeUtc)
            return;

        var next = await profileStore.GetShoppersAsync(round.After, Batch);
        await foreach (var (live, profile) in absent.ReadAsync(next, compiled.Needs))
        {
            // Who is in the shop is looked at by what they do there.
            if (live.LastSeenOnUtc > profile.TakenOnUtc - ProfileState.VisitGap)
                continue;

            // Another node may have kept it meanwhile: what it wrote counts, not what this one remembers.
            live.SegmentIds = null;
            await KeepAsync(live, compiled.Place(profile, await GetCapsAsync(profile.Situation.StoreId)).SegmentIds);
        }

        (round.After, round.NotBeforeUtc) = next.Count < Batch ? (0, NowUtc + Pause) : (next[^1], round.NotBeforeUtc);
    }

    private async Task<Caps> GetCapsAsync(int storeId) => (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
}

/// <summary>How far this node's round over the shoppers has come. One a process.</summary>
public class SegmentRound
{
    public int After { get; set; }

    public DateTime NotBeforeUtc { get; set; }
}
