using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class SignalStore(IRepository<Signal> signals) : ISignalStore
{
    public Task AppendAsync(IReadOnlyCollection<Signal> batch) => signals.InsertAsync(batch.ToList(), publishEvent: false);

    public async Task<IReadOnlySet<long>> GetWrittenAsync(int nodeId, long fromSequence, long toSequence)
    {
        var written = await signals.Table
            .Where(signal => signal.NodeId == nodeId && signal.Sequence >= fromSequence && signal.Sequence <= toSequence)
            .Select(signal => signal.Sequence)
            .ToListAsync();

        return written.ToHashSet();
    }

    public async Task<IReadOnlyList<Signal>> GetAllAsync(int shopperId) =>
        await signals.Table.Where(signal => signal.ShopperId == shopperId).OrderBy(signal => signal.OccurredOnUtc).ThenBy(signal => signal.Id).ToListAsync();

    public async Task<IReadOnlyList<Signal>> GetByNodeAsync(int nodeId, DateTime occurredSinceUtc) =>
        await signals.Table
            .Where(signal => signal.NodeId == nodeId && signal.OccurredOnUtc >= occurredSinceUtc)
            .OrderBy(signal => signal.Sequence)
            .ToListAsync();

    public Task<bool> AnyAsync(int shopperId, string kind, int subjectId, DateTime occurredSinceUtc) =>
        signals.Table.AnyAsync(signal =>
            signal.ShopperId == shopperId && signal.OccurredOnUtc >= occurredSinceUtc && signal.Kind == kind && signal.SubjectId == subjectId);

    public async Task<int> DeleteOlderAsync(DateTime occurredBeforeUtc, int limit)
    {
        var ids = await signals.Table
            .Where(signal => signal.OccurredOnUtc < occurredBeforeUtc)
            .OrderBy(signal => signal.OccurredOnUtc)
            .Select(signal => signal.Id)
            .Take(limit)
            .ToListAsync();

        return ids.Count == 0 ? 0 : await signals.DeleteAsync(signal => ids.Contains(signal.Id));
    }
}
