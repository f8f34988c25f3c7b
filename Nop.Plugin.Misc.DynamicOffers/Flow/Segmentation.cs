using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Who is in which segment. A decision finds out for its shopper and keeps it; those who leave or enter by nothing but the passing of time are found by going round.
/// </summary>
public class Segmentation(
    ISegmentStore segments,
    SegmentCatalog catalog,
    SegmentRound round,
    ProfileBuilder profileBuilder,
    ProfileReader profiles,
    IProfileStore profileStore,
    IShopperStore shoppers,
    ICustomerService customerService,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    /// <summary>Shoppers looked at in one go of the round.</summary>
    public const int Batch = 200;

    /// <summary>From the end of a round to the next one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Shoppers that a rule is tried on before it is saved.</summary>
    public const int MostTried = 300;

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
        await foreach (var (live, profile) in ReadAsync(next, compiled.Needs))
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

    /// <summary>How many of the shoppers who came last meet a rule now; null where it asks something that is not known.</summary>
    public async Task<AudienceCount?> CountAsync(IReadOnlyList<ConditionTerms> audience, ConditionCatalog conditions)
    {
        if (conditions.Compile(audience) is not { } rule)
            return null;

        var (compiled, met, asked) = (await GetAsync(), 0, 0);
        await foreach (var (_, profile) in ReadAsync(await profileStore.GetNewestShoppersAsync(MostTried), compiled.Needs | rule.Needs))
        {
            var caps = await GetCapsAsync(profile.Situation.StoreId);
            asked++;
            if (rule.Check(compiled.Place(profile, caps), caps).IsMet)
                met++;
        }

        return new AudienceCount(met, asked);
    }

    // As they are while they are elsewhere, each read when it is looked at. One who was erased or became another meanwhile, whose account is gone, or who is no person, is left out.
    private async IAsyncEnumerable<(LiveProfile Live, ShopperProfile Profile)> ReadAsync(IReadOnlyList<int> shopperIds, ProfileParts parts)
    {
        var known = await shoppers.GetAsync(shopperIds);
        foreach (var shopper in shopperIds.Select(known.GetValueOrDefault).OfType<Shopper>().Where(shopper => shopper is { MergedIntoId: null, InhumanOnUtc: null }))
        {
            if (await customerService.GetCustomerByIdAsync(shopper.CustomerId) is not { } customer)
                continue;

            var live = await profiles.PeekAsync(shopper.Id);
            yield return (live, await profileBuilder.BuildAbsentAsync(live, customer, shopper.StoreId, new Questions(parts, [])));
        }
    }

    private async Task<Caps> GetCapsAsync(int storeId) => (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
}

/// <summary>How far this node's round over the shoppers has come. One a process.</summary>
public class SegmentRound
{
    public int After { get; set; }

    public DateTime NotBeforeUtc { get; set; }
}

/// <param name="Met">Of <paramref name="Asked"/>, the shoppers who came last.</param>
public sealed record AudienceCount(int Met, int Asked);
