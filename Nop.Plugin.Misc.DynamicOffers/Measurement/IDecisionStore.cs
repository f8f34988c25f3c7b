namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

public interface IDecisionStore
{
    Task AppendAsync(IReadOnlyList<DecisionRecord> records);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DecisionRecord>> GetAsync(int shopperId);

    Task EraseAsync(int shopperId);

    /// <summary>Returns how many were deleted, oldest first.</summary>
    Task<int> DeleteOlderAsync(DateTime decidedBeforeUtc, int limit);
}
