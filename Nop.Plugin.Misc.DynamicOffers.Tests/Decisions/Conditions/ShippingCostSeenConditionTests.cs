using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ShippingCostSeenConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(60d, true)]
    [InlineData(60.1, false)]
    public void Shipping_seen_so_lately_is_enough_and_never_is_not(double? minutes, bool isMet)
    {
        var result = new ShippingCostSeenCondition().Ask(ShopperFeatures.Unknown with { SinceShippingCostSeen = Asking.Minutes(minutes) }, ("minutes", "60"));

        Assert.Equal(new ConditionResult(isMet, "shipping_cost_seen_within", Asking.Saw(minutes)), result);
    }
}
