using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class PriceSensitivityConditionTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0.5, 50, false)]
    [InlineData(0.599, 59.9, false)]
    [InlineData(0.6, 60, true)]
    [InlineData(1, 100, true)]
    public void So_much_of_an_eye_on_prices_is_enough(double share, double percent, bool isMet)
    {
        var result = new PriceSensitivityCondition().Ask(ShopperFeatures.Unknown with { PriceSensitivity = share }, ("at_least", "60"));

        Assert.Equal(new ConditionResult(isMet, "price_sensitivity", (decimal)percent), result);
    }
}
