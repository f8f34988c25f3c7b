using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Customers;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What the live campaigns could give a customer now.</summary>
public class CampaignCandidates(
    ICampaignStore campaigns,
    LiveCampaigns live,
    CompiledCampaigns compiled,
    ICustomerService customerService,
    ILogger logger,
    TimeProvider timeProvider)
{
    /// <param name="happened">The kinds of signals since the last decision.</param>
    public async Task<IReadOnlyList<Candidate>> GetAsync(Customer customer, int storeId, Caps caps, IReadOnlyCollection<string> happened)
    {
        var candidates = new List<Candidate>();
        foreach (var campaign in await live.FindAsync(campaigns, happened))
        {
            if (await FindAsync(campaign, customer, storeId, caps) is { } candidate)
                candidates.Add(candidate);
        }

        return candidates;
    }

    // One campaign that cannot be read must not hold up the others, nor the page.
    private async Task<Candidate?> FindAsync(Campaign campaign, Customer customer, int storeId, Caps caps)
    {
        try
        {
            return await campaigns.GetTermsAsync(campaign.VersionId) is { } terms && await IsForAsync(terms, customer, storeId)
                ? compiled.Get(new CandidateReference(campaign.Id, campaign.VersionId), terms, caps)
                : null;
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"Dynamic Offers cannot read the campaign '{campaign.Name}'; it gives nothing.", exception);

            return null;
        }
    }

    /// <summary>Whether the terms are for the customer here and now, whatever the audience says.</summary>
    public async Task<bool> IsForAsync(CampaignTerms terms, Customer customer, int storeId)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;

        return terms.StoreId is 0 || terms.StoreId == storeId
            ? !(terms.StartsOnUtc > nowUtc)
                && !(terms.EndsOnUtc <= nowUtc)
                && (terms.RoleIds.Count == 0 || (await customerService.GetCustomerRoleIdsAsync(customer)).Any(terms.RoleIds.Contains))
            : false;
    }
}
