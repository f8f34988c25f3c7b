using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class OrdersConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(30, true)]
    public void So_many_orders_are_enough(int count, bool isMet)
    {
        var result = new OrdersCondition().Ask(ShopperFeatures.Unknown with { Orders = count }, ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "orders", count), result);
    }
}
