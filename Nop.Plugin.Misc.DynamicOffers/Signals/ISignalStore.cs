namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public interface ISignalStore
{
    Task AppendAsync(IReadOnlyCollection<Signal> signals);

    /// <summary>Which of a node's numbers, between two, stand in the log.</summary>
    Task<IReadOnlySet<long>> GetWrittenAsync(int nodeId, long fromSequence, long toSequence);

    /// <summary>The whole log of one shopper, oldest first.</summary>
    Task<IReadOnlyList<Signal>> GetAllAsync(int shopperId);

    /// <summary>What a node wrote from a moment on, in the order of its numbers.</summary>
    Task<IReadOnlyList<Signal>> GetByNodeAsync(int nodeId, DateTime occurredSinceUtc);

    /// <summary>Whether the log holds such a signal since then.</summary>
    Task<bool> AnyAsync(int shopperId, string kind, int subjectId, DateTime occurredSinceUtc);

    /// <summary>Deletes the oldest signals from before then, at most <paramref name="limit"/>, and returns how many.</summary>
    Task<int> DeleteOlderAsync(DateTime occurredBeforeUtc, int limit);
}
