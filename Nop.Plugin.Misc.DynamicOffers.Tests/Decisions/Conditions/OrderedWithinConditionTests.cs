using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class OrderedWithinConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(30d, true)]
    [InlineData(30.1, false)]
    public void An_order_so_lately_is_enough_and_none_is_not(double? days, bool isMet)
    {
        var result = new OrderedWithinCondition().Ask(ShopperFeatures.Unknown with { SinceLastOrder = Asking.Days(days) }, ("days", "30"));

        Assert.Equal(new ConditionResult(isMet, "ordered_within", Asking.Saw(days)), result);
    }
}
