using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class SteadyInterestConditionTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1.98, 1.98, false)]
    [InlineData(1.99, 1.99, true)]
    [InlineData(2, 2, true)]
    [InlineData(7.126, 7.13, true)]
    public void One_and_the_same_must_interest_so_much(double weight, double seen, bool isMet)
    {
        var features = ShopperFeatures.Unknown with { Products = [new Affinity(3, weight, Sample.Now, null), new Affinity(4, weight / 2, Sample.Now, null)] };

        var result = new SteadyInterestCondition().Ask(features, ("times", "2"));

        Assert.Equal(new ConditionResult(isMet, "steady_interest", (decimal)seen), result);
    }

    [Fact]
    public void Who_looked_at_nothing_is_not_met_and_interests_are_read()
    {
        Assert.Equal(new ConditionResult(false, "steady_interest", 0m), new SteadyInterestCondition().Ask(ShopperFeatures.Unknown));
        Assert.Equal(ProfileParts.Interests, new SteadyInterestCondition().Needs);
    }
}
