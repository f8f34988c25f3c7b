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
