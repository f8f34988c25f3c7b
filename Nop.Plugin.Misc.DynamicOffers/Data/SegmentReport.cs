using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class SegmentReport(IRepository<SegmentMember> members, IRepository<Grant> grants) : ISegmentReport
{
    public async Task<IReadOnlyDictionary<int, SegmentFigures>> GetFiguresAsync()
    {
        var counts = await members.Table
            .GroupBy(member => member.SegmentId)
            .Select(segment => new { SegmentId = segment.Key, Count = segment.Count() })
            .ToListAsync();
        var given =
            from member in members.Table
            join grant in grants.Table on member.ShopperId equals grant.ShopperId
            where grant.StateId != (int)GrantState.Preparing
            group grant by member.SegmentId into segment
            select new
            {
                SegmentId = segment.Key,
                Given = segment.Count(),
                Used = segment.Sum(grant => grant.StateId == (int)GrantState.Redeemed ? 1 : 0),
                Amount = segment.Sum(grant => grant.StateId == (int)GrantState.Redeemed ? grant.Amount : 0m)
            };
        var offers = (await given.ToListAsync()).ToDictionary(segment => segment.SegmentId);

        return counts.ToDictionary(
            segment => segment.SegmentId,
            segment => offers.TryGetValue(segment.SegmentId, out var of)
                ? new SegmentFigures(segment.Count, of.Given, of.Used, of.Amount)
                : SegmentFigures.None with { Members = segment.Count });
    }
}
