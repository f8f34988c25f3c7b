using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class CampaignReport(IRepository<Grant> grants, IRepository<Exposure> exposures, TimeProvider timeProvider) : ICampaignReport
{
    public async Task<IReadOnlyDictionary<int, CampaignFigures>> GetFiguresAsync()
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var states = await grants.Table
            .Where(grant => grant.CampaignId > 0 && grant.StateId != (int)GrantState.Preparing && grant.GivenBy == null)
            .GroupBy(grant => new { grant.CampaignId, grant.StateId })
            .Select(state => new
            {
                state.Key.CampaignId,
                state.Key.StateId,
                Count = state.Count(),
                RunOut = state.Sum(grant => grant.ExpiresOnUtc <= nowUtc ? 1 : 0),
                Amount = state.Sum(grant => grant.Amount)
            })
            .ToListAsync();
        var byHand = await grants.Table
            .Where(grant => grant.CampaignId > 0 && grant.StateId != (int)GrantState.Preparing && grant.GivenBy != null)
            .GroupBy(grant => grant.CampaignId)
            .Select(campaign => new { CampaignId = campaign.Key, Count = campaign.Count() })
            .ToListAsync();
        var arms = await exposures.Table
            .GroupBy(exposure => new { exposure.CampaignId, exposure.Arm })
            .Select(arm => new { arm.Key.CampaignId, arm.Key.Arm, Count = arm.Count() })
            .ToListAsync();

        return states.Select(state => state.CampaignId).Union(byHand.Select(campaign => campaign.CampaignId)).Union(arms.Select(arm => arm.CampaignId)).ToDictionary(
            campaignId => campaignId,
            campaignId =>
            {
                var own = states.Where(state => state.CampaignId == campaignId).ToList();
                var used = own.FirstOrDefault(state => state.StateId == (int)GrantState.Redeemed);

                // One that ran out is marked by a job, some time later; one that an order holds is open whatever the time.
                var open = own.Sum(state => state.StateId switch
                {
                    (int)GrantState.Issued => state.Count - state.RunOut,
                    (int)GrantState.Reserved => state.Count,
                    _ => 0
                });

                return new CampaignFigures(
                    own.Sum(state => state.Count),
                    open,
                    used?.Count ?? 0,
                    used?.Amount ?? 0m,
                    arms.FirstOrDefault(arm => arm.CampaignId == campaignId && arm.Arm == ExposureArm.NoOffer)?.Count ?? 0,
                    byHand.FirstOrDefault(campaign => campaign.CampaignId == campaignId)?.Count ?? 0);
            });
    }
}
