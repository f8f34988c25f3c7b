using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class OrdersAtMostConditionTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(9, false)]
    public void A_first_order_is_that_of_who_has_none(int count, bool isMet)
    {
        var result = new OrdersAtMostCondition().Ask(ShopperFeatures.Unknown with { Orders = count }, ("at_most", "0"));

        Assert.Equal(new ConditionResult(isMet, "orders_at_most", count), result);
    }
}
