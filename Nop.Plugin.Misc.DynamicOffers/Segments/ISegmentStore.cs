namespace Nop.Plugin.Misc.DynamicOffers.Segments;

public interface ISegmentStore
{
    /// <summary>In the order they were made.</summary>
    Task<IReadOnlyList<Segment>> GetAllAsync();

    Task InsertAsync(Segment segment);

    Task UpdateAsync(Segment segment);

    /// <summary>With its members.</summary>
    Task DeleteAsync(Segment segment);

    /// <summary>The segments that a shopper is kept in, by id, rising.</summary>
    Task<IReadOnlyList<int>> GetOfShopperAsync(int shopperId);

    /// <summary>The same with since when, the oldest first.</summary>
    Task<IReadOnlyList<SegmentMember>> GetMembershipsAsync(int shopperId);

    /// <summary>Once, however often it is told.</summary>
    Task EnterAsync(int segmentId, int shopperId, DateTime nowUtc);

    Task LeaveAsync(int segmentId, int shopperId);
}
