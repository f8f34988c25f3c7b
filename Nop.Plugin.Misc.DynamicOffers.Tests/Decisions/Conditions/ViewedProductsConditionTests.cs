using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ViewedProductsConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(30, true)]
    public void So_many_pages_are_enough(int views, bool isMet)
    {
        var result = new ViewedProductsCondition().Ask(Sample.Profile with { ProductViews = views }, ("at_least", "3"));

        Assert.Equal((isMet, "viewed_products", (decimal)views), (result.IsMet, result.Reason, result.Saw.Number));
    }
}
