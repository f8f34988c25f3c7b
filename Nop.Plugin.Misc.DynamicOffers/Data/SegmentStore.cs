using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Segments;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class SegmentStore(IRepository<Segment> segments, IRepository<SegmentMember> members, IStaticCacheManager cache) : ISegmentStore
{
    private static readonly CacheKey AllKey = new("Nop.dynamicoffers.segments.all");

    public async Task<IReadOnlyList<Segment>> GetAllAsync() =>
        await cache.GetAsync(AllKey, async () => await segments.Table.OrderBy(segment => segment.Id).ToListAsync());

    public async Task InsertAsync(Segment segment)
    {
        await segments.InsertAsync(segment, publishEvent: false);
        await cache.RemoveAsync(AllKey);
    }

    public async Task UpdateAsync(Segment segment)
    {
        await segments.UpdateAsync(segment, publishEvent: false);
        await cache.RemoveAsync(AllKey);
    }

    public async Task DeleteAsync(Segment segment)
    {
        await segments.DeleteAsync(segment, publishEvent: false);
        await cache.RemoveAsync(AllKey);
        await members.DeleteAsync(member => member.SegmentId == segment.Id);
    }

    public async Task<IReadOnlyList<int>> GetOfShopperAsync(int shopperId) =>
        await members.Table.Where(member => member.ShopperId == shopperId).OrderBy(member => member.SegmentId).Select(member => member.SegmentId).ToListAsync();

    public async Task<IReadOnlyList<SegmentMember>> GetMembershipsAsync(int shopperId) =>
        await members.Table.Where(member => member.ShopperId == shopperId).OrderBy(member => member.SinceUtc).ToListAsync();

    public async Task EnterAsync(int segmentId, int shopperId, DateTime nowUtc)
    {
        try
        {
            await members.InsertAsync(new SegmentMember { SegmentId = segmentId, ShopperId = shopperId, SinceUtc = nowUtc }, publishEvent: false);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another request was first; anything else is a fault of its own.
            if (!await members.Table.AnyAsync(member => member.SegmentId == segmentId && member.ShopperId == shopperId))
                throw;
        }
    }

    public Task LeaveAsync(int segmentId, int shopperId) => members.DeleteAsync(member => member.SegmentId == segmentId && member.ShopperId == shopperId);
}
