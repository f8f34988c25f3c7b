using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// What an owner does for or against one shopper by hand: gives a campaign's offer whatever its audience and its experiment say, takes an open one back, keeps
/// the shopper from all of them. Each is logged with its reason, and none is part of what is measured.
/// </summary>
public class OwnerOverride(
    ShopperFinder finder,
    IShopperBlocks blocks,
    ICampaignStore campaigns,
    CampaignCandidates candidates,
    IGrantStore grants,
    CampaignIssuing issuing,
    GrantLedger ledger,
    GiftCart giftCart,
    EarlyAccess earlyAccess,
    ReminderScheduling reminders,
    ISettingService settingService,
    OwnerLog log,
    TimeProvider timeProvider)
{
    public const string WhoIsMissing = "who_is_missing";
    public const string NoSuchCustomer = "no_such_customer";
    public const string NotAShopper = "not_a_shopper";
    public const string ReasonIsMissing = "reason_is_missing";
    public const string IsBlocked = "is_blocked";
    public const string IsNotBlocked = "is_not_blocked";
    public const string CampaignNotLive = "campaign_not_live";
    public const string OffersAreOff = "offers_are_off";
    public const string NotForShopper = "not_for_shopper";
    public const string HadItBefore = "had_it_before";
    public const string HoldsAsGood = "holds_as_good";
    public const string LimitReached = "limit_reached";
    public const string NotOpen = "not_open";

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <param name="who">A customer's id, or the e-mail address of an account.</param>
    public Task<OverrideOutcome> FindAsync(string? who) => finder.FindAsync(who);

    /// <summary>How a customer's shopper stands.</summary>
    public async Task<OverrideState> GetStateAsync(int customerId) =>
        new(await blocks.FindAsync(customerId), (await grants.GetAllAsync(customerId)).Where(IsOpen).ToList());

    /// <summary>Within the campaign's limits, for its stores, roles and times, and one of a lane as always.</summary>
    public Task<OverrideOutcome> GiveAsync(int customerId, int campaignId, int storeId, string? reason) => ActAsync(customerId, reason, async (found, why) =>
    {
        var (customer, shopper) = (found.Customer!, found.Shopper!);
        if (await blocks.FindAsync(customerId) is not null)
            return IsBlocked;
        if (await campaigns.FindAsync(campaignId) is not { Status: CampaignStatus.Live } campaign || await campaigns.GetTermsAsync(campaign.VersionId) is not { } terms)
            return CampaignNotLive;

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        if (!settings.Enabled)
            return OffersAreOff;
        if (!await candidates.IsForAsync(terms, customer, storeId))
            return NotForShopper;

        var offer = Candidate.OfferOf(new CandidateReference(campaign.Id, campaign.VersionId), terms, settings.ToCaps());
        var given = await grants.GetAllAsync(customerId);
        if (given.Count(before => before.CampaignId == campaignId) >= offer.PerShopper)
            return HadItBefore;
        if (OfferGranting.HoldsAsGood(given, offer, storeId, NowUtc))
            return HoldsAsGood;

        var grant = OfferGranting.ToGrant(shopper.Id, storeId, offer, given, [ReasonCode.GivenByHand]);
        grant.GivenBy = await log.GetActorIdAsync();
        if (!await issuing.TryIssueAsync(grant, terms.Limits, offer.Validity))
            return LimitReached;

        await log.WriteAsync(OwnerActKind.OfferGiven, why, shopper.Id, campaignId, grant.Id);
        foreach (var lower in given.Where(open => OfferGranting.Supersedes(grant, open)))
            await ledger.RevokeAsync(lower, ReasonCode.Superseded);
        await giftCart.AddAsync([grant], customer, storeId);
        await earlyAccess.OpenAsync([grant], customer);

        return null;
    });

    /// <summary>Ends an offer that no order holds; mails that may speak of it are taken back.</summary>
    public Task<OverrideOutcome> RevokeAsync(int customerId, int grantId, string? reason) => ActAsync(customerId, reason, async (_, why) =>
    {
        var grant = (await grants.GetAllAsync(customerId)).FirstOrDefault(grant => grant.Id == grantId && IsOpen(grant));
        if (grant is null || !await ledger.RevokeAsync(grant, ReasonCode.RevokedByOwner))
            return NotOpen;

        await log.WriteAsync(OwnerActKind.OfferRevoked, why, grant.ShopperId, grant.CampaignId, grant.Id);
        await reminders.CancelAsync(customerId, ReminderReason.OfferRevoked);

        return null;
    });

    /// <summary>From now on nothing is given, and what is open rests.</summary>
    public Task<OverrideOutcome> BlockAsync(int customerId, string? reason) => ActAsync(customerId, reason, async (found, why) =>
    {
        if (await blocks.FindAsync(customerId) is not null || !await blocks.TryBlockAsync(found.Shopper!.Id, NowUtc))
            return IsBlocked;

        await log.WriteAsync(OwnerActKind.ShopperBlocked, why, found.Shopper!.Id);
        await reminders.CancelAsync(customerId, ReminderReason.ShopperBlocked);

        return null;
    });

    public Task<OverrideOutcome> UnblockAsync(int customerId, string? reason) => ActAsync(customerId, reason, async (found, why) =>
    {
        if (!await blocks.TryUnblockAsync(customerId))
            return IsNotBlocked;

        await log.WriteAsync(OwnerActKind.ShopperUnblocked, why, found.Shopper!.Id);

        return null;
    });

    // What an owner can still take back.
    private bool IsOpen(Grant grant) => grant.State == GrantState.Issued && grant.ExpiresOnUtc > NowUtc;

    private async Task<OverrideOutcome> ActAsync(int customerId, string? reason, Func<OverrideOutcome, string, Task<string?>> actAsync)
    {
        var found = await FindAsync(customerId.ToString(CultureInfo.InvariantCulture));
        if (found.Problem is not null)
            return found;
        if (string.IsNullOrWhiteSpace(reason))
            return found with { Problem = ReasonIsMissing };

        return found with { Problem = await actAsync(found, reason.Trim()) };
    }
}

/// <param name="BlockedOnUtc">Null where the shopper is not blocked.</param>
/// <param name="Open">What can be taken back.</param>
public sealed record OverrideState(DateTime? BlockedOnUtc, IReadOnlyList<Grant> Open);

/// <param name="Customer">Null where there is none, or where the customer never said yes.</param>
/// <param name="Shopper">The first visitor of the customer.</param>
/// <param name="Problem">The code of why nothing was done; null where it was.</param>
public sealed record OverrideOutcome(Customer? Customer, Shopper? Shopper, string? Problem)
{
    public static OverrideOutcome Refused(string problem) => new(null, null, problem);
}
