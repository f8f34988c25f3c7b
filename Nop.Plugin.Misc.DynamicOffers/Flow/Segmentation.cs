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

    /// <summary>Shoppers that a rule is tried on before it is saved.</summary>
    public const int MostTried = 300;

    public async Task<SegmentCatalog.Compiled> GetAsync() => catalog.Of(await segments.GetAllAsync());

    /// <summary>Keeps where the shopper is now. Costs a statement where that changed, and one more where this node does not know where the shopper was.</summary>
    public async Task KeepAsync(LiveProfile live, IReadOnlyList<int> now)
    {
        var before = live.SegmentIds ?? await segments.GetOfShopperAsync(live.ShopperId);
        foreach (var left in before.Except(now))
            await segments.LeaveAsync(left, live.ShopperId);
        foreach (var entered in now.Except(before))
            await segments.EnterAsync(entered, live.ShopperId, timeProvider.GetUtcNow().UtcDateTime);

        live.SegmentIds = now;
    }

    /// <summary>The next ones of the round over all shoppers.</summary>
    public async Task GoRoundAsync()
    {
        var compiled = await GetAsync();
        if (compiled.IsEmpty)
            return;

        var next = await profileStore.GetShoppersAsync(round.After, Batch);
        foreach (var (live, profile) in await ReadAsync(next, compiled.Needs))
        {
            // Who is in the shop is looked at by what they do there.
            if (live.LastSeenOnUtc > profile.TakenOnUtc - ProfileState.VisitGap)
                continue;

            // Another node may have kept it meanwhile: what it wrote counts, not what this one remembers.
            live.SegmentIds = null;
            await KeepAsync(live, compiled.Place(profile, await GetCapsAsync(profile.Situation.StoreId)).SegmentIds);
        }

        round.After = next.Count < Batch ? 0 : next[^1];
    }

    /// <summary>How many of the shoppers who came last meet a rule now; null where it asks something that is not known.</summary>
    public async Task<AudienceCount?> CountAsync(IReadOnlyList<ConditionTerms> audience, ConditionCatalog conditions)
    {
        if (conditions.Compile(audience) is not { } rule)
            return null;

        var (compiled, met, asked) = (await GetAsync(), 0, 0);
        foreach (var (_, profile) in await ReadAsync(await profileStore.GetNewestShoppersAsync(MostTried), compiled.Needs | rule.Needs))
        {
            var caps = await GetCapsAsync(profile.Situation.StoreId);
            asked++;
            if (rule.Check(compiled.Place(profile, caps), caps).IsMet)
                met++;
        }

        return new AudienceCount(met, asked);
    }

    // As they are while they are elsewhere. One who was erased meanwhile, or whose account is gone, is left out.
    private async Task<IReadOnlyList<(LiveProfile Live, ShopperProfile Profile)>> ReadAsync(IReadOnlyList<int> shopperIds, ProfileParts parts)
    {
        var known = await shoppers.GetAsync(shopperIds);
        var found = new List<(LiveProfile, ShopperProfile)>();
        foreach (var shopper in shopperIds.Select(known.GetValueOrDefault).OfType<Shopper>())
        {
            if (await customerService.GetCustomerByIdAsync(shopper.CustomerId) is not { } customer)
                continue;

            var live = await profiles.PeekAsync(shopper.Id);
            found.Add((live, await profileBuilder.BuildAbsentAsync(live, customer, shopper.StoreId, new Questions(parts, []))));
        }

        return found;
    }

    private async Task<Caps> GetCapsAsync(int storeId) => (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
}

/// <summary>How far this node's round over the shoppers has come. One a process.</summary>
public class SegmentRound
{
    public int After { get; set; }
}

/// <param name="Met">Of <paramref name="Asked"/>, the shoppers who came last.</param>
public sealed record AudienceCount(int Met, int Asked);
