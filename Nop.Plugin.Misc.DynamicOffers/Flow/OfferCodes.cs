using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Codes for one holder: an owner makes one for a campaign, and the first shopper who types it is given the offer, within the campaign's limits.</summary>
public class OfferCodes(
    IOfferCodeStore codes,
    CodeTries tries,
    ICampaignStore campaigns,
    CampaignCandidates candidates,
    Exclusions exclusions,
    IGrantStore grants,
    CampaignIssuing issuing,
    GrantLedger ledger,
    ISettingService settingService,
    OwnerLog ownerLog,
    ILogger logger,
    TimeProvider timeProvider)
{
    /// <summary>How long a code waits for its holder.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(30);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>The code, to be told now: only its hash is kept. Null where the campaign is not live.</summary>
    public async Task<(string Code, Campaign Campaign, DateTime ExpiresOnUtc)?> CreateAsync(int campaignId)
    {
        if (await campaigns.FindAsync(campaignId) is not { Status: CampaignStatus.Live } campaign)
            return null;

        var text = OfferCode.New();
        var code = new OfferCode
        {
            CampaignId = campaignId,
            CodeHash = OfferCode.HashOf(text)!,
            CreatedBy = await ownerLog.GetActorIdAsync(),
            CreatedOnUtc = NowUtc,
            ExpiresOnUtc = NowUtc + Validity
        };
        await codes.InsertAsync(code);
        await ownerLog.WriteAsync(OwnerActKind.CodeCreated, reason: string.Empty, campaignId: campaignId);

        return (text, campaign, code.ExpiresOnUtc);
    }

    /// <summary>What the code gives; null for every refusal alike, whatever its reason.</summary>
    /// <param name="address">Of the network the request comes from.</param>
    public async Task<Grant?> ClaimAsync(string? typed, string? address, Shopper shopper, Customer customer, int storeId)
    {
        if (!tries.TakeTurn(shopper.Id, address) || OfferCode.HashOf(typed) is not { } hash || await codes.FindAsync(hash) is not { ClaimedOnUtc: null } code)
            return null;

        if (await PrepareAsync(code, shopper, customer, storeId) is not var (grant, terms) || !await codes.TryClaimAsync(code, NowUtc))
            return null;

        if (!await TryIssueAsync(code, grant, terms))
            return null;

        foreach (var lower in (await grants.GetAllAsync(customer.Id)).Where(open => OfferGranting.Supersedes(grant, open)))
            await ledger.RevokeAsync(lower, ReasonCode.Superseded);

        return grant;
    }

    // A code that gave nothing may be used again.
    private async Task<bool> TryIssueAsync(OfferCode code, Grant grant, CampaignTerms terms)
    {
        var isIssued = false;
        try
        {
            isIssued = await issuing.TryIssueAsync(grant, terms.Limits, TimeSpan.FromHours(terms.ValidityHours));
            if (isIssued)
                await codes.SetGrantAsync(code, grant.Id);
        }
        finally
        {
            if (!isIssued)
                await codes.ReleaseAsync(code);
        }

        return isIssued;
    }

    private async Task<(Grant Grant, CampaignTerms Terms)?> PrepareAsync(OfferCode code, Shopper shopper, Customer customer, int storeId)
    {
        try
        {
            if (await campaigns.FindAsync(code.CampaignId) is not { Status: CampaignStatus.Live } campaign
                || await campaigns.GetTermsAsync(campaign.VersionId) is not { } terms
                || !await candidates.IsForAsync(terms, customer, storeId)
                || (await exclusions.FindAsync(customer)).Count > 0)
            {
                return null;
            }

            var caps = (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
            var offer = Candidate.OfferOf(new CandidateReference(campaign.Id, campaign.VersionId), terms, caps);
            var given = await grants.GetAllAsync(customer.Id);
            if (given.Count(before => before.CampaignId == campaign.Id) >= offer.PerShopper || OfferGranting.HoldsAsGood(given, offer, storeId, NowUtc))
                return null;

            var grant = OfferGranting.ToGrant(shopper.Id, storeId, offer, given, [ReasonCode.GivenByHand]);
            grant.GivenBy = code.CreatedBy;

            return (grant, terms);
        }
        catch (System.Text.Json.JsonException exception)
        {
            await logger.ErrorAsync($"Dynamic Offers cannot read the campaign {code.CampaignId} of a code; the code gives nothing.", exception);

            return null;
        }
    }
}
