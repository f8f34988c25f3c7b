using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class SinceLastVisitConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, false)]
    [InlineData(23.9, false)]
    [InlineData(24d, true)]
    [InlineData(24.1, true)]
    public void A_visit_so_long_ago_is_enough_and_a_first_one_has_none_before(double? hours, bool isMet)
    {
        var result = new SinceLastVisitCondition().Ask(ShopperFeatures.Unknown with { SinceVisitBefore = Asking.Hours(hours) }, ("hours", "24"));

        Assert.Equal(new ConditionResult(isMet, "since_last_visit", Asking.Saw(hours)), result);
    }
}
