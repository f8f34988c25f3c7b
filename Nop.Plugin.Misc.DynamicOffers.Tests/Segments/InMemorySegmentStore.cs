using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Segments;

internal sealed class InMemorySegmentStore : ISegmentStore
{
    public Rows<Segment> Segments { get; } = new();

    public Rows<SegmentMember> Members { get; } = new();

    public Task<IReadOnlyList<Segment>> GetAllAsync() => Task.FromResult<IReadOnlyList<Segment>>(Segments.All.OrderBy(segment => segment.Id).ToList());

    public Task InsertAsync(Segment segment)
    {
        Segments.TryInsert(segment);

        return Task.CompletedTask;
    }

    public Task UpdateAsync(Segment segment)
    {
        Segments.Update(row => row.Id == segment.Id, row => (row.Name, row.Rule, row.ChangedOnUtc) = (segment.Name, segment.Rule, segment.ChangedOnUtc));

        return Task.CompletedTask;
    }

    public Task DeleteAsync(Segment segment)
    {
        Segments.Delete(row => row.Id == segment.Id);
        Members.Delete(member => member.SegmentId == segment.Id);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<int>> GetOfShopperAsync(int shopperId) =>
        Task.FromResult<IReadOnlyList<int>>(Members.Where(member => member.ShopperId == shopperId).Select(member => member.SegmentId).Order().ToList());

    public Task<IReadOnlyList<SegmentMember>> GetMembershipsAsync(int shopperId) =>
        Task.FromResult<IReadOnlyList<SegmentMember>>(Members.Where(member => member.ShopperId == shopperId).OrderBy(member => member.SinceUtc).ToList());

    public Task EnterAsync(int segmentId, int shopperId, DateTime nowUtc)
    {
        Members.TryInsert(
            new SegmentMember { SegmentId = segmentId, ShopperId = shopperId, SinceUtc = nowUtc },
            member => member.SegmentId == segmentId && member.ShopperId == shopperId);

        return Task.CompletedTask;
    }

    public Task LeaveAsync(int segmentId, int shopperId)
    {
        Members.Delete(member => member.SegmentId == segmentId && member.ShopperId == shopperId);

        return Task.CompletedTask;
    }
}
