using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ViewedProductsConditionTests
{
    [Theory]
    [InlineData(0, false, ReasonCode.TooFewViews)]
    [InlineData(2, false, ReasonCode.TooFewViews)]
    [InlineData(3, true, ReasonCode.ViewedProducts)]
    [InlineData(4, true, ReasonCode.ViewedProducts)]
    public void The_last_of_the_views_asked_for_counts(int views, bool isMet, string reason)
    {
        var result = new ViewedProductsCondition(atLeast: 3).Check(Sample.Profile with { ProductViews = views }, Sample.Caps);

        Assert.Equal(new ConditionResult(isMet, reason), result);
    }
}
