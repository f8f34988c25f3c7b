using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class DecisionStore(IRepository<DecisionRecord> decisions, IRepository<Shopper> shoppers, IRepository<Grant> grants) : IDecisionStore
{
    public Task AppendAsync(IReadOnlyList<DecisionRecord> records) => decisions.InsertAsync([.. records], publishEvent: false);

    public async Task<IReadOnlyList<DecisionRecord>> GetAsync(int shopperId) =>
        await decisions.Table.Where(decision => decision.ShopperId == shopperId).OrderByDescending(decision => decision.Id).ToListAsync();

    // What was read is by far the most of a row.
    public async Task<IPagedList<DecisionRecord>> GetPageAsync(int customerId, int pageIndex, int pageSize) => await (
        from decision in decisions.Table
        join shopper in shoppers.Table on decision.ShopperId equals shopper.Id
        where shopper.CustomerId == customerId
        orderby decision.Id descending
        select new DecisionRecord
        {
            Id = decision.Id,
            ShopperId = decision.ShopperId,
            StoreId = decision.StoreId,
            DecidedOnUtc = decision.DecidedOnUtc,
            Outcome = decision.Outcome,
            CampaignId = decision.CampaignId,
            GrantId = decision.GrantId,
            Decision = decision.Decision
        }).ToPagedListAsync(pageIndex, pageSize);

    public async Task<DecisionRecord?> FindAsync(int id) => await decisions.Table.FirstOrDefaultAsync(decision => decision.Id == id);

    // By the shopper, for whom there is an index.
    public async Task<int> FindOfGrantAsync(int grantId) => await (
        from decision in decisions.Table
        join grant in grants.Table on decision.ShopperId equals grant.ShopperId
        where grant.Id == grantId && decision.GrantId == grantId
        select decision.Id).FirstOrDefaultAsync();

    public Task EraseAsync(int shopperId) => decisions.DeleteAsync(decision => decision.ShopperId == shopperId);

    public async Task<int> DeleteOlderAsync(DateTime decidedBeforeUtc, int limit)
    {
        var ids = await decisions.Table
            .Where(decision => decision.DecidedOnUtc < decidedBeforeUtc)
            .OrderBy(decision => decision.DecidedOnUtc)
            .Select(decision => decision.Id)
            .Take(limit)
            .ToListAsync();

        return ids.Count == 0 ? 0 : await decisions.DeleteAsync(decision => ids.Contains(decision.Id));
    }
}
