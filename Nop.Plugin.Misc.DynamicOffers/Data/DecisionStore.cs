using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Measurement;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class DecisionStore(IRepository<DecisionRecord> decisions) : IDecisionStore
{
    public Task AppendAsync(IReadOnlyList<DecisionRecord> records) => decisions.InsertAsync([.. records], publishEvent: false);

    public async Task<IReadOnlyList<DecisionRecord>> GetAsync(int shopperId) =>
        await decisions.Table.Where(decision => decision.ShopperId == shopperId).OrderByDescending(decision => decision.Id).ToListAsync();

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
