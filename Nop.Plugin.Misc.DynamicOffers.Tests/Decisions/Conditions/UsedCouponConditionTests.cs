using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class UsedCouponConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(30d, true)]
    [InlineData(30.1, false)]
    public void A_coupon_so_lately_is_enough_and_none_is_not(double? days, bool isMet)
    {
        var result = new UsedCouponCondition().Ask(ShopperFeatures.Unknown with { SinceCoupon = Asking.Days(days) }, ("days", "30"));

        Assert.Equal(new ConditionResult(isMet, "used_coupon_within", Asking.Saw(days)), result);
    }
}
