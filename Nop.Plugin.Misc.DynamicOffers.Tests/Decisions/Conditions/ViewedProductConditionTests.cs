using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ViewedProductConditionTests
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
            Products = [new Affinity(9, 50d, Sample.Now, null), new Affinity(3, weight, Sample.Now, null), new Affinity(4, weight / 2, Sample.Now, null)]
        };

        var result = new ViewedProductCondition().Ask(features, ("products", "3, 4"), ("times", "2"));

        Assert.Equal(new ConditionResult(isMet, "viewed_product", (decimal)seen), result);
    }

    [Fact]
    public void Who_looked_at_nothing_is_not_met_and_interests_are_read()
    {
        Assert.Equal(new ConditionResult(false, "viewed_product", 0m), new ViewedProductCondition().Ask(ShopperFeatures.Unknown, ("products", "3")));
        Assert.Equal(ProfileParts.Interests, new ViewedProductCondition().Needs);
    }
}
