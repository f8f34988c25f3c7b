using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CategoryAgainConditionTests
{
    [Theory]
    [InlineData(0.5, true)]
    [InlineData(47.9, true)]
    [InlineData(48, true)]
    [InlineData(48.1, false)]
    public void A_category_seen_before_is_met_up_to_so_many_hours_exactly(double hours, bool isMet)
    {
        var result = Ask(new Affinity(3, 1d, Sample.Now, Sample.Now.AddHours(-hours)));

        Assert.Equal(new ConditionResult(isMet, "category_again", (decimal)hours), result);
    }

    [Fact]
    public void A_second_more_is_too_long()
    {
        Assert.False(Ask(new Affinity(3, 1d, Sample.Now, Sample.Now.AddHours(-48).AddSeconds(-1))).IsMet);
    }

    [Fact]
    public void The_one_seen_again_soonest_counts()
    {
        var result = Ask(new Affinity(3, 9d, Sample.Now, Sample.Now.AddHours(-90)), new Affinity(4, 1d, Sample.Now.AddMinutes(-5), Sample.Now.AddHours(-30)));

        Assert.Equal(new ConditionResult(true, "category_again", 29.9m), result);
    }

    [Fact]
    public void What_is_not_looked_at_now_or_was_not_before_is_not_met()
    {
        Assert.Equal(new ConditionResult(false, "category_again", Seen.Nothing), Ask());
        Assert.Equal(new ConditionResult(false, "category_again", Seen.Nothing), Ask(new Affinity(3, 1d, Sample.Now, null)));
        Assert.Equal(new ConditionResult(false, "category_again", Seen.Nothing), Ask(new Affinity(3, 1d, Sample.Now.AddMinutes(-30), Sample.Now.AddHours(-5))));
    }

    private static ConditionResult Ask(params Affinity[] categories) =>
        new CategoryAgainCondition().Ask(ShopperFeatures.Unknown with { Categories = categories }, ("hours", "48"));
}
