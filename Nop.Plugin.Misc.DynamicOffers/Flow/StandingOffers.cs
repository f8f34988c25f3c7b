using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// What somebody is offered of whom nothing may be known: the campaigns that ask nothing but the cart. Nobody is assigned to an arm, and nothing is written
/// before an order is; then only the order is named. Scoped to the request.
/// </summary>
public class StandingOffers(
    CurrentShopper currentShopper,
    IWorkContext workContext,
    ISettingService settingService,
    CampaignCandidates campaignCandidates,
    Exclusions exclusions,
    ICustomerService customerService,
    ICampaignStore campaigns,
    ProfileBuilder profileBuilder,
    IGrantStore grants,
    CampaignIssuing issuing,
    RecentLimits recent,
    StrangerCheckouts checkouts,
    OwnerNotices notices,
    TimeProvider timeProvider) : IStandingOffers
{
    private static readonly ScarceGoodsGuardrail Scarce = new();
    private static readonly OfferHistory Nothing = new([], SpentToday: 0m);

    private bool? _isExcluded;
    private IReadOnlyList<Grant>? _used;

    public async Task<IReadOnlyList<Grant>?> FindAsync(int customerId, int storeId)
    {
        if (!currentShopper.IsStranger || await workContext.GetCurrentCustomerAsync() is not { } customer || customer.Id != customerId)
            return null;

        var caps = (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
        var candidates = (await campaignCandidates.GetAsync(customer, storeId, caps, happened: [])).Where(candidate => candidate.AsksCartAlone).ToList();
        if (candidates.Count == 0)
            return [];

        // Of a guest there is nothing to exclude by.
        _isExcluded ??= await customerService.IsRegisteredAsync(customer) && (await exclusions.FindAsync(customer)).Count > 0;
        if (_isExcluded is true)
            return [];

        _used ??= await grants.GetOfOrdersAsync(customer.Id);

        return await FindAsync(candidates, customer, storeId, caps);
    }

    private async Task<IReadOnlyList<Grant>> FindAsync(IReadOnlyList<Candidate> candidates, Customer customer, int storeId, Caps caps)
    {
        var cart = await profileBuilder.BuildOfCartAsync(customer, storeId, OfferGranting.QuestionsOf(candidates, caps));
        var usedUp = checkouts.GetUsedUp(customer.Id, storeId);
        var standing = new List<Grant>();
        foreach (var (offer, rule) in candidates)
        {
            if (rule.Check(cart, caps).IsMet
                && Scarce.Stops(offer, cart, Nothing, caps) is null
                && !usedUp.Contains(offer.CampaignId)
                && _used!.Count(grant => grant.CampaignId == offer.CampaignId) < offer.PerShopper
                && await campaigns.GetTermsAsync(offer.VersionId) is { Nudge: null or { RoleId: 0 } } terms
                && await issuing.HasRoomAsync(offer.CampaignId, terms.Limits, offer.MaximumAmount)
                && await DayHasRoomAsync(offer, storeId, caps))
            {
                var reasons = new List<string>();
                rule.AddReasons(cart, caps, reasons);
                standing.Add(Stand(Overstock.Deepen(offer, cart, caps), terms, reasons, storeId));
            }
        }

        return standing;
    }

    // As the decision has it for those who are known; the till asks exactly.
    private async Task<bool> DayHasRoomAsync(Offer offer, int storeId, Caps caps)
    {
        var scope = $"day-{storeId}-{offer.MaximumAmount}";
        if (recent.HasRoom(scope) is { } known)
            return known;

        var hasRoom = await grants.GetSpentAsync(storeId, timeProvider.GetUtcNow().UtcDateTime.Date) + offer.MaximumAmount <= caps.DailyBudget;
        recent.Remember(scope, hasRoom);
        if (!hasRoom)
            notices.Raise(NoticeKind.DayUsedUp, storeId.ToString(CultureInfo.InvariantCulture));

        return hasRoom;
    }

    private Grant Stand(Offer offer, CampaignTerms terms, IReadOnlyList<string> reasons, int storeId) => new()
    {
        Id = -offer.CampaignId,
        StoreId = storeId,
        CampaignId = offer.CampaignId,
        CampaignVersionId = offer.VersionId,
        Tier = offer.Tier,
        Lane = offer.IsNudge ? OfferLane.Nudge : offer.Lane,
        Percentage = offer.Percentage,
        Deeper = offer.Deeper,
        MaximumAmount = offer.MaximumAmount,
        Liability = offer.MaximumAmount,
        Reasons = Grant.JoinReasons(reasons),
        State = GrantState.Issued,
        IssuedOnUtc = timeProvider.GetUtcNow().UtcDateTime,
        ExpiresOnUtc = terms.EndsOnUtc ?? DateTime.MaxValue
    };
}
