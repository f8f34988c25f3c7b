using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

public interface IDecisionStore
{
    Task AppendAsync(IReadOnlyList<DecisionRecord> records);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DecisionRecord>> GetAsync(int shopperId);

    /// <summary>Of all visitors that are one customer, newest first, without what was read.</summary>
    Task<IPagedList<DecisionRecord>> GetPageAsync(int customerId, int pageIndex, int pageSize);

    Task<DecisionRecord?> FindAsync(int id);

    /// <summary>The id of the decision by which the grant was given; 0 where it is not kept, or an owner gave it.</summary>
    Task<int> FindOfGrantAsync(int grantId);

    Task EraseAsync(int shopperId);

    /// <summary>Returns how many were deleted, oldest first.</summary>
    Task<int> DeleteOlderAsync(DateTime decidedBeforeUtc, int limit);
}
