using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class NotOrderedForConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, false)]
    [InlineData(59.9, false)]
    [InlineData(60d, true)]
    [InlineData(60.1, true)]
    public void An_order_so_long_ago_is_enough_and_none_is_not(double? days, bool isMet)
    {
        var result = new NotOrderedForCondition().Ask(ShopperFeatures.Unknown with { SinceLastOrder = Asking.Days(days) }, ("days", "60"));

        Assert.Equal(new ConditionResult(isMet, "not_ordered_for", Asking.Saw(days)), result);
    }
}
