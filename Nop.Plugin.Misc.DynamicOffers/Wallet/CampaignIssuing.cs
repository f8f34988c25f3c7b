using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// Gives a campaign's offer within its limits, whatever two nodes do at the same moment. The grant is written first and cannot be used; then every limit is
/// asked by one conditional statement; only then it is given. A process that dies in between leaves a limit short of one for a while, never over.
/// </summary>
public class CampaignIssuing(IGrantStore grants, ILimitStore limits, ReachedLimits reached, GrantLedger ledger)
{
    /// <summary>False where a limit is reached, or where the shopper has this one already.</summary>
    /// <param name="grant">With everything but its state and its times; its liability counts against budgets.</param>
    public async Task<bool> TryIssueAsync(Grant grant, CampaignLimits terms, TimeSpan validity)
    {
        var asked = CampaignLimit.Of(grant.CampaignId, terms, ledger.Begin(grant, validity));
        if (asked.Count == 0)
            return await ledger.TryIssueAsync(grant);
        if (asked.Any(reached.Contains))
            return false;

        grant.State = GrantState.Preparing;
        if (!await grants.TryIssueAsync(grant))
            return false;

        foreach (var limit in asked)
        {
            if (!await TryTakeAsync(limit, grant))
            {
                reached.Add(limit);
                await grants.DiscardAsync(grant);

                return false;
            }
        }

        return await ledger.TryActivateAsync(grant);
    }

    /// <summary>Lets an order take more than is counted for the grant, where the budgets have it. True where nothing more is needed.</summary>
    public async Task<bool> TryRaiseAsync(Grant grant, CampaignLimits terms, decimal amount)
    {
        var more = amount - grant.Liability;
        if (more <= 0m)
            return true;

        foreach (var limit in CampaignLimit.Of(grant.CampaignId, terms, grant.IssuedOnUtc))
        {
            if (!await limits.TryTakeAsync(limit, pieces: 0, more))
            {
                reached.Tell(limit);

                return false;
            }
        }

        return true;
    }

    // What a limit refuses may have been given back meanwhile, or be counted for a process that died.
    private async Task<bool> TryTakeAsync(CampaignLimit limit, Grant grant)
    {
        if (await limits.TryTakeAsync(limit, pieces: 1, grant.Liability))
            return true;

        await limits.RecountAsync(limit, grant.Id);

        return await limits.TryTakeAsync(limit, pieces: 1, grant.Liability);
    }
}
