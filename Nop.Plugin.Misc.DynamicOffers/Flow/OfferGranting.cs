using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Profile to decision to grant, lane by lane.</summary>
public class OfferGranting(
    ProfileBuilder profileBuilder,
    Decider decider,
    CampaignCandidates campaignCandidates,
    ICampaignStore campaigns,
    Arms arms,
    IGrantStore grantStore,
    GrantLedger ledger,
    CampaignIssuing issuing,
    CarrierService carrierService,
    IEmailLinkStore emailLinks,
    Exclusions exclusions,
    Segmentation segmentation,
    OwnerNotices notices,
    DecisionLog log,
    ILogger logger)
{
    private static readonly string[] Left = [SignalKind.CartAbandoned, SignalKind.CheckoutAbandoned];

    /// <summary>Decides for a shopper in the shop; empty where nothing new is given.</summary>
    /// <param name="happened">The kinds of signals since the last decision.</param>
    public async Task<IReadOnlyList<Grant>> GrantToVisitorAsync(
        Shopper shopper,
        LiveProfile live,
        Customer customer,
        int storeId,
        Caps caps,
        IReadOnlyCollection<string> happened)
    {
        var candidates = await GetCandidatesAsync(customer, storeId, caps, happened);
        var segments = await segmentation.GetAsync();
        var profile = segments.Place(await profileBuilder.BuildAsync(live, customer, storeId, QuestionsOf(candidates, caps, segments.Needs)), caps);
        if (!segments.IsEmpty)
            await KeepSegmentsAsync(live, profile);

        if (decider.RefuseAtOnce(candidates, profile, caps, live.GivenTiers) is { } refusal)
        {
            log.Add(new LoggedDecision(shopper.Id, storeId, DecisionInputs.OfRefusal(profile, caps, live.GivenTiers, candidates), refusal, DecisionOutcome.NoOffer, GrantId: 0));

            return [];
        }

        var given = await grantStore.GetAllAsync(customer.Id);
        live.GivenTiers = given.Select(grant => grant.Tier).ToHashSet();

        var withheld = new List<string>();
        var grants = await GrantAsync(shopper.Id, customer, candidates, profile, given, withheld, storeId, caps);
        if (withheld.Count > 0)
            live.GivenTiers = live.GivenTiers.Union(withheld).ToHashSet();

        return grants;
    }

    /// <summary>Decides for a shopper who is elsewhere; null where nothing new is given.</summary>
    public async Task<Grant?> GrantToAbsentAsync(LiveProfile live, Customer customer, int storeId, Caps caps)
    {
        // What is said is said in the shop.
        var candidates = (await GetCandidatesAsync(customer, storeId, caps, Left)).Where(candidate => !candidate.Offer.IsNudge).ToList();
        var segments = await segmentation.GetAsync();
        var profile = segments.Place(await profileBuilder.BuildAbsentAsync(live, customer, storeId, QuestionsOf(candidates, caps, segments.Needs)), caps);
        var grants = await GrantAsync(live.ShopperId, customer, candidates, profile, await grantStore.GetAllAsync(customer.Id), withheld: [], storeId, caps);

        return await FindForMailAsync(grants);
    }

    /// <summary>The deepest of those that a mail can name with one percentage, whatever is in the cart; null where there is none.</summary>
    public async Task<Grant?> FindForMailAsync(IEnumerable<Grant> grants)
    {
        foreach (var grant in grants.Where(grant => grant.Percentage > 0m).OrderByDescending(grant => grant.Percentage))
        {
            if (grant.CampaignId == 0 || await campaigns.GetTermsAsync(grant.CampaignVersionId) is { Ladder: [{ FromSubTotal: 0m }] })
                return grant;
        }

        return null;
    }

    /// <summary>
    /// Whether the open grant ends where the new one is given: nobody holds two depths of one store and lane. What cannot be compared stays; the cart tells
    /// which is worth more.
    /// </summary>
    public static bool Supersedes(Grant grant, Grant open) =>
        open.Id != grant.Id
            && open.State == GrantState.Issued
            && open.StoreId == grant.StoreId
            && open.Lane == grant.Lane
            && open.Percentage > 0m
            && open.Percentage <= grant.Percentage;

    /// <summary>Whether something open, or held for an order, is as good in the same store and lane: what is given by hand is not spent on less.</summary>
    public static bool HoldsAsGood(IEnumerable<Grant> given, Offer offer, int storeId, DateTime nowUtc) => offer.Percentage > 0m && given.Any(open =>
        (open.State == GrantState.Reserved || (open.State == GrantState.Issued && open.ExpiresOnUtc > nowUtc))
            && open.StoreId == storeId
            && open.Lane == offer.Lane
            && open.Percentage >= offer.Percentage);

    /// <param name="given">Everything that the shopper was given before.</param>
    public static Grant ToGrant(int shopperId, int storeId, Offer offer, IReadOnlyList<Grant> given, IReadOnlyList<string> reasons) => new()
    {
        ShopperId = shopperId,
        StoreId = storeId,
        CampaignId = offer.CampaignId,
        CampaignVersionId = offer.VersionId,
        Tier = OfferTier.OfCampaign(offer.CampaignId, given.Count(before => before.CampaignId == offer.CampaignId) + 1),
        Lane = offer.IsNudge ? OfferLane.Nudge : offer.Lane,
        Percentage = offer.Percentage,
        Deeper = offer.Deeper,
        MaximumAmount = offer.MaximumAmount,
        Liability = offer.MaximumAmount,
        Reasons = Grant.JoinReasons(reasons)
    };

    /// <summary>What the candidates ask for. The stock of products named matters beside what is in the cart only where the owner looks at stock.</summary>
    /// <param name="needs">What is asked beside.</param>
    public static Questions QuestionsOf(IReadOnlyCollection<Candidate> candidates, Caps caps, ProfileParts needs = ProfileParts.None) => new(
        candidates.Aggregate(caps is { ScarceStock: 0, OverstockFrom: 0 } ? needs : needs | ProfileParts.Stock, (parts, candidate) => parts | candidate.Needs),
        caps is { ScarceStock: 0, OverstockFrom: 0 }
            ? []
            : candidates.Where(candidate => candidate.Offer.Scope.NamesProducts).SelectMany(candidate => candidate.Offer.Scope.Ids).Distinct().ToList());

    // Who is counted where is worth no offer.
    private async Task KeepSegmentsAsync(LiveProfile live, ShopperProfile profile)
    {
        try
        {
            await segmentation.KeepAsync(live, profile.SegmentIds);
        }
        catch (Exception exception)
        {
            live.SegmentIds = null;
            await logger.ErrorAsync($"Dynamic Offers could not keep the segments of shopper {live.ShopperId}.", exception);
        }
    }

    private async Task<IReadOnlyList<Candidate>> GetCandidatesAsync(Customer customer, int storeId, Caps caps, IReadOnlyCollection<string> happened) =>
        [.. Ladder.Candidates(caps), .. await campaignCandidates.GetAsync(customer, storeId, caps, happened)];

    private async Task<IReadOnlyList<Grant>> GrantAsync(
        int shopperId,
        Customer customer,
        IReadOnlyList<Candidate> candidates,
        ShopperProfile profile,
        IReadOnlyList<Grant> given,
        List<string> withheld,
        int storeId,
        Caps caps)
    {
        var before = given.Concat(await GetLinkedAsync(shopperId)).Select(grant => ToGivenOffer(grant, profile.TakenOnUtc)).ToList();
        var spentToday = await grantStore.GetSpentAsync(storeId, profile.TakenOnUtc.Date);
        var excluded = await exclusions.FindAsync(customer);
        var grants = new List<Grant>();
        foreach (var lane in candidates.GroupBy(candidate => candidate.Offer.Lane).OrderBy(lane => lane.Key, StringComparer.Ordinal))
        {
            var history = new OfferHistory([.. before, .. grants.Select(grant => ToGivenOffer(grant, profile.TakenOnUtc))], spentToday) { Exclusions = excluded };
            var decision = decider.Decide(lane, profile, history, caps);
            if (decision.Offer is null && decision.Reasons.Contains(ReasonCode.DailyBudgetUsedUp))
                notices.Raise(NoticeKind.DayUsedUp, storeId.ToString(CultureInfo.InvariantCulture));

            var grant = decision.Offer is null ? null : await GiveAsync(shopperId, decision, given, withheld, storeId);
            if (grant is not null)
                grants.Add(grant);

            var outcome = decision.Offer is null ? DecisionOutcome.NoOffer : grant is null ? DecisionOutcome.Withheld : DecisionOutcome.Given;
            log.Add(new LoggedDecision(shopperId, storeId, DecisionInputs.OfLane(lane.Key, profile, caps, history, lane), decision, outcome, grant?.Id ?? 0));
        }

        return grants;
    }

    private async Task<Grant?> GiveAsync(int shopperId, Decision decision, IReadOnlyList<Grant> given, List<string> withheld, int storeId)
    {
        var grant = decision.Offer!.CampaignId == 0
            ? await IssueOfJourneyAsync(shopperId, decision, storeId)
            : await IssueOfCampaignAsync(shopperId, decision, given, withheld, storeId);
        if (grant is null)
            return null;

        foreach (var lower in given.Where(open => Supersedes(grant, open)))
            await ledger.RevokeAsync(lower, ReasonCode.Superseded);

        return grant;
    }

    private async Task<Grant?> IssueOfJourneyAsync(int shopperId, Decision decision, int storeId)
    {
        var offer = decision.Offer!;
        if (await carrierService.FindActiveAsync(CarrierTerms.OfSubTotal(offer.Percentage, offer.MaximumAmount)) is not { } carrier)
        {
            await logger.WarningAsync($"Dynamic Offers gives no offer of {offer.Percentage} %: its discount is switched off or missing. Save the settings to mend it.");

            return null;
        }

        return await ledger.IssueAsync(shopperId, storeId, carrier.DiscountId, decision);
    }

    private async Task<Grant?> IssueOfCampaignAsync(int shopperId, Decision decision, IReadOnlyList<Grant> given, List<string> withheld, int storeId)
    {
        var offer = decision.Offer!;
        if (await campaigns.GetTermsAsync(offer.VersionId) is not { } terms)
            return null;

        // Assigned and noted where the offer would have shown: what the others do without it is what it is measured against.
        if (!await arms.IsOfferedAsync(shopperId, offer, terms.NoOfferPercentage))
        {
            // An arm is for good: the next pages need not ask.
            withheld.AddRange(Enumerable.Range(1, offer.PerShopper).Select(number => OfferTier.OfCampaign(offer.CampaignId, number)));

            return null;
        }

        var grant = ToGrant(shopperId, storeId, offer, given, decision.Reasons);

        return await issuing.TryIssueAsync(grant, terms.Limits, offer.Validity) ? grant : null;
    }

    /// <summary>What was given to those behind the same typed address: it holds back here, and is nothing of this shopper's.</summary>
    private async Task<IReadOnlyList<Grant>> GetLinkedAsync(int shopperId)
    {
        var linked = await emailLinks.GetLinkedAsync(shopperId);

        return linked.Count == 0 ? [] : await grantStore.GetByShoppersAsync(linked);
    }

    private static GivenOffer ToGivenOffer(Grant grant, DateTime nowUtc)
    {
        var isOpen = grant.State is GrantState.Issued or GrantState.Reserved && grant.ExpiresOnUtc > nowUtc;
        var reasons = grant.Reasons.Split(',');

        return new GivenOffer(
            grant.Tier,
            grant.Percentage,
            grant.IssuedOnUtc,
            isOpen,
            grant.CampaignId,
            grant.Lane,
            grant.State == GrantState.Redeemed,
            reasons.Any(reason => reason is ReasonCode.LeftCart or ReasonCode.ReturnedToCart),
            reasons.Contains(ReasonCode.GivenByHand));
    }
}
