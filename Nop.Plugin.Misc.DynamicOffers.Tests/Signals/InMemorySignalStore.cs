using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

internal sealed class InMemorySignalStore : ISignalStore
{
    public Rows<Signal> Signals { get; } = new();

    /// <summary>Runs for each row before it is written, and may refuse it.</summary>
    public Action<Signal> BeforeInsert { get; set; } = _ => { };

    /// <summary>Runs at each question.</summary>
    public Action BeforeRead { get; set; } = () => { };

    public Task AppendAsync(IReadOnlyCollection<Signal> signals)
    {
        foreach (var signal in signals)
        {
            BeforeInsert(signal);
            Signals.TryInsert(signal);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<long>> GetWrittenAsync(int nodeId, long fromSequence, long toSequence)
    {
        BeforeRead();
        var written = Signals.Where(signal => signal.NodeId == nodeId && signal.Sequence >= fromSequence && signal.Sequence <= toSequence);

        return Task.FromResult<IReadOnlySet<long>>(written.Select(signal => signal.Sequence).ToHashSet());
    }

    public Task<IReadOnlyList<Signal>> GetAllAsync(int shopperId)
    {
        BeforeRead();

        return Sorted(signal => signal.ShopperId == shopperId, signal => signal.OccurredOnUtc.Ticks);
    }

    public Task<IReadOnlyList<Signal>> GetByNodeAsync(int nodeId, DateTime occurredSinceUtc) =>
        Sorted(signal => signal.NodeId == nodeId && signal.OccurredOnUtc >= occurredSinceUtc, signal => signal.Sequence);

    public Task<bool> AnyAsync(int shopperId, string kind, int subjectId, DateTime occurredSinceUtc) =>
        Task.FromResult(Signals.All.Any(signal =>
            signal.ShopperId == shopperId && signal.Kind == kind && signal.SubjectId == subjectId && signal.OccurredOnUtc >= occurredSinceUtc));

    public Task<int> DeleteOlderAsync(DateTime occurredBeforeUtc, int limit)
    {
        var ids = Signals.Where(signal => signal.OccurredOnUtc < occurredBeforeUtc).OrderBy(signal => signal.OccurredOnUtc).Take(limit).Select(signal => signal.Id).ToHashSet();
        Signals.Delete(signal => ids.Contains(signal.Id));

        return Task.FromResult(ids.Count);
    }

    private Task<IReadOnlyList<Signal>> Sorted(Func<Signal, bool> condition, Func<Signal, long> key) =>
        Task.FromResult<IReadOnlyList<Signal>>(Signals.Where(condition).OrderBy(key).ThenBy(signal => signal.Id).ToList());
}
