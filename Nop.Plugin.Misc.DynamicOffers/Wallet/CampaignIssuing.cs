using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// Gives a campaign's offer within its limits, whatever two nodes do at the same moment. The grant is written first and cannot be used; then every limit is
/// asked by one conditional statement; only then it is given. A process that dies in between leaves a limit short of one for a while, never over.
/// </summary>
public class CampaignIssuing(IGrantStore grants, ILimitStore limits, RecentLimits recent, OwnerNotices notices, GrantLedger ledger)
{
    /// <summary>How long a grant of nobody may wait for its order.</summary>
    private static readonly TimeSpan ForOneOrder = TimeSpan.FromHours(1);

    /// <summary>False where a limit is reached, or where the shopper has this one already.</summary>
    /// <param name="grant">With everything but its state and its times; its liability counts against budgets.</param>
    public async Task<bool> TryIssueAsync(Grant grant, CampaignLimits terms, TimeSpan validity)
    {
        var asked = CampaignLimit.Of(grant.CampaignId, terms, ledger.Begin(grant, validity));
        if (asked.Count == 0)
            return await ledger.TryIssueAsync(grant);
        if (asked.Any(limit => recent.HasRoom(limit.Scope) == false))
            return false;

        grant.State = GrantState.Preparing;
        if (!await grants.TryIssueAsync(grant))
            return false;

        foreach (var limit in asked)
        {
            if (!await TryTakeAsync(limit, grant))
            {
                recent.Remember(limit.Scope, hasRoom: false);
                Tell(limit);
                await grants.DiscardAsync(grant);

                return false;
            }
        }

        return await ledger.TryActivateAsync(grant);
    }

    /// <summary>
    /// Makes a grant of nobody for an order that is about to be placed; false where a limit is reached. Counts what the order takes off, not the most it could.
    /// </summary>
    /// <param name="standing">Becomes that grant; stays as it is where it is refused.</param>
    public async Task<bool> TryIssueForOrderAsync(Grant standing, CampaignLimits terms, decimal amount)
    {
        var (id, tier, liability, expiresOnUtc) = (standing.Id, standing.Tier, standing.Liability, standing.ExpiresOnUtc);

        // Nobody's grants have no shopper to be unique by.
        (standing.Id, standing.Tier, standing.Liability) = (0, $"{standing.CampaignId}@{Guid.NewGuid():N}", amount);
        if (await TryIssueAsync(standing, terms, ForOneOrder))
            return true;

        (standing.Id, standing.Tier, standing.Liability, standing.ExpiresOnUtc) = (id, tier, liability, expiresOnUtc);
        standing.State = GrantState.Issued;

        return false;
    }

    /// <summary>Whether one more could be given now. As it was a few seconds ago: for showing; what is given asks exactly.</summary>
    public async Task<bool> HasRoomAsync(int campaignId, CampaignLimits terms, decimal liability)
    {
        foreach (var limit in CampaignLimit.Of(campaignId, terms, ledger.NowUtc))
        {
            if (recent.HasRoom(limit.Scope) is not { } hasRoom)
            {
                hasRoom = await limits.HasRoomAsync(limit, pieces: 1, liability);
                if (!hasRoom)
                {
                    await limits.RecountAsync(limit, exceptGrantId: 0);
                    hasRoom = await limits.HasRoomAsync(limit, pieces: 1, liability);
                }

                recent.Remember(limit.Scope, hasRoom);
                if (!hasRoom)
                    Tell(limit);
            }

            if (!hasRoom)
                return false;
        }

        return true;
    }

    /// <summary>Lets an order take more than is counted for the grant, where the budgets have it. True where nothing more is needed.</summary>
    public async Task<bool> TryRaiseAsync(Grant grant, CampaignLimits terms, decimal amount)
    {
        var more = amount - grant.Liability;
        if (more <= 0m)
            return true;

        // The grant first: who counts anew meanwhile must find what is being taken.
        if (!await grants.TrySetLiabilityAsync(grant, amount))
            return false;

        foreach (var limit in CampaignLimit.Of(grant.CampaignId, terms, grant.IssuedOnUtc))
        {
            if (!await limits.TryTakeAsync(limit, pieces: 0, more))
            {
                Tell(limit);
                await grants.TrySetLiabilityAsync(grant, grant.Liability);

                return false;
            }
        }

        grant.Liability = amount;

        return true;
    }

    private void Tell(CampaignLimit limit) => notices.Raise(NoticeKind.CampaignUsedUp, limit.CampaignId.ToString(CultureInfo.InvariantCulture));

    // What a limit refuses may have been given back meanwhile, or be counted for a process that died.
    private async Task<bool> TryTakeAsync(CampaignLimit limit, Grant grant)
    {
        if (await limits.TryTakeAsync(limit, pieces: 1, grant.Liability))
            return true;

        await limits.RecountAsync(limit, grant.Id);

        return await limits.TryTakeAsync(limit, pieces: 1, grant.Liability);
    }
}
