using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class PaymentFailedConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(24d, true)]
    [InlineData(24.1, false)]
    public void A_payment_that_failed_so_lately_is_enough_and_none_is_not(double? hours, bool isMet)
    {
        var result = new PaymentFailedCondition().Ask(ShopperFeatures.Unknown with { SincePaymentFailure = Asking.Hours(hours) }, ("hours", "24"));

        Assert.Equal(new ConditionResult(isMet, "payment_failed_within", Asking.Saw(hours)), result);
    }
}
