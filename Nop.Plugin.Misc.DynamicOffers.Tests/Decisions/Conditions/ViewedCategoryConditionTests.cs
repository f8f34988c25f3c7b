using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ViewedCategoryConditionTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1.98, 1.98, false)]
    [InlineData(1.99, 1.99, true)]
    [InlineData(2, 2, true)]
    [InlineData(7.126, 7.13, true)]
    public void An_interest_in_one_of_them_is_enough_and_two_halves_are_not(double weight, double seen, bool isMet)
    {
        var features = ShopperFeatures.Unknown with
        {
            Categories = [new Affinity(9, 50d, Sample.Now, null), new Affinity(3, weight, Sample.Now, null), new Affinity(4, weight / 2, Sample.Now, null)]
        };

        var result = new ViewedCategoryCondition().Ask(features, ("categories", "3, 4"), ("times", "2"));

        Assert.Equal(new ConditionResult(isMet, "viewed_category", (decimal)seen), result);
    }

    [Fact]
    public void Who_looked_at_nothing_is_not_met_and_interests_are_read()
    {
        Assert.Equal(new ConditionResult(false, "viewed_category", 0m), new ViewedCategoryCondition().Ask(ShopperFeatures.Unknown, ("categories", "3")));
        Assert.Equal(ProfileParts.Interests, new ViewedCategoryCondition().Needs);
    }
}
