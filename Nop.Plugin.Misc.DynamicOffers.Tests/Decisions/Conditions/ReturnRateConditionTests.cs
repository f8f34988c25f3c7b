using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ReturnRateConditionTests
{
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0.3, 30, true)]
    [InlineData(0.301, 30.1, false)]
    [InlineData(1, 100, false)]
    public void So_few_returns_are_few_enough(double share, double percent, bool isMet)
    {
        var result = new ReturnRateCondition().Ask(ShopperFeatures.Unknown with { ReturnRate = share, Orders = 4 }, ("at_most", "30"));

        Assert.Equal(new ConditionResult(isMet, "return_rate", (decimal)percent), result);
    }

    [Fact]
    public void Of_who_never_ordered_it_is_not_known()
    {
        var result = new ReturnRateCondition().Ask(ShopperFeatures.Unknown, ("at_most", "30"));

        Assert.Equal(new ConditionResult(false, "return_rate", Seen.Nothing), result);
    }
}
