using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class RfmConditionTests
{
    [Theory]
    [InlineData(0, "none", false)]
    [InlineData(1, "promising", false)]
    [InlineData(5, "loyal", true)]
    public void The_segment_named_is_met(int orders, string segment, bool isMet)
    {
        var features = ShopperFeatures.Unknown with { Orders = orders, OrderValue = 20m, SinceLastOrder = orders == 0 ? null : TimeSpan.FromDays(3) };

        var result = new RfmCondition().Ask(features, ("segments", "champions,loyal"));

        Assert.Equal(new ConditionResult(isMet, "rfm_segment", segment), result);
    }
}
