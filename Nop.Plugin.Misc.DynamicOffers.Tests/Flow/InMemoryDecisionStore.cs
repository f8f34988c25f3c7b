using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

internal sealed class InMemoryDecisionStore : IDecisionStore
{
    public Rows<DecisionRecord> Records { get; } = new();

    public bool IsAway { get; set; }

    public Task AppendAsync(IReadOnlyList<DecisionRecord> records)
    {
        if (IsAway)
            throw new TimeoutException();

        foreach (var record in records)
            Records.TryInsert(record);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DecisionRecord>> GetAsync(int shopperId) =>
        Task.FromResult<IReadOnlyList<DecisionRecord>>(Records.Where(record => record.ShopperId == shopperId).OrderByDescending(record => record.Id).ToList());

    // The tests' customers have one visitor each, of the same number.
    public Task<IPagedList<DecisionRecord>> GetPageAsync(int customerId, int pageIndex, int pageSize) => Task.FromResult<IPagedList<DecisionRecord>>(
        new PagedList<DecisionRecord>(Records.Where(record => record.ShopperId == customerId).OrderByDescending(record => record.Id).ToList(), pageIndex, pageSize));

    public Task<DecisionRecord?> FindAsync(int id) => Task.FromResult(Records.Find(id));

    public Task<int> FindOfGrantAsync(int grantId) => Task.FromResult(Records.Where(record => record.GrantId == grantId).FirstOrDefault()?.Id ?? 0);

    public Task EraseAsync(int shopperId)
    {
        Records.Delete(record => record.ShopperId == shopperId);

        return Task.CompletedTask;
    }

    public Task<int> DeleteOlderAsync(DateTime decidedBeforeUtc, int limit)
    {
        var ids = Records.Where(record => record.DecidedOnUtc < decidedBeforeUtc).Take(limit).Select(record => record.Id).ToHashSet();
        Records.Delete(record => ids.Contains(record.Id));

        return Task.FromResult(ids.Count);
    }
}
