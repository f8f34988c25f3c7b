using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class AverageOrderConditionTests
{
    [Theory]
    [InlineData(2, 79.99, false)]
    [InlineData(2, 80, true)]
    [InlineData(1, 500, true)]
    [InlineData(0, 0, false)]
    public void An_average_of_so_much_is_enough_and_without_an_order_there_is_none(int orders, double average, bool isMet)
    {
        var result = new AverageOrderCondition().Ask(ShopperFeatures.Unknown with { Orders = orders, AverageOrder = (decimal)average }, ("at_least", "80"));

        Assert.Equal(new ConditionResult(isMet, "average_order", (decimal)average), result);
    }

    [Fact]
    public void Without_an_order_even_an_average_of_nothing_is_not_met()
    {
        Assert.False(new AverageOrderCondition().Ask(ShopperFeatures.Unknown, ("at_least", "0")).IsMet);
    }
}
