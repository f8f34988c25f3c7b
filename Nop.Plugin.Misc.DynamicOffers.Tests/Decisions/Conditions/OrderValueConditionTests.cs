using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class OrderValueConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(199.99, false)]
    [InlineData(200, true)]
    [InlineData(5000, true)]
    public void Orders_that_came_to_so_much_are_enough(double value, bool isMet)
    {
        var result = new OrderValueCondition().Ask(ShopperFeatures.Unknown with { OrderValue = (decimal)value }, ("at_least", "200"));

        Assert.Equal(new ConditionResult(isMet, "order_value", (decimal)value), result);
    }
}
