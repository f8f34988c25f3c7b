using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class InSegmentConditionTests
{
    [Theory]
    [InlineData(new int[0], false)]
    [InlineData(new[] { 1, 23 }, false)]
    [InlineData(new[] { 1, 3 }, true)]
    [InlineData(new[] { 2, 3 }, true)]
    public void One_of_the_segments_is_enough(int[] segments, bool isMet)
    {
        var result = new InSegmentCondition().Ask(Sample.Profile with { SegmentIds = segments }, ("segments", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "in_segment", segments.Length), result);
    }
}
