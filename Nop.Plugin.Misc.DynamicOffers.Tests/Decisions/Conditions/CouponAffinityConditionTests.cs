using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CouponAffinityConditionTests
{
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0.5, 50, true)]
    [InlineData(0.501, 50.1, false)]
    [InlineData(1, 100, false)]
    public void So_few_coupons_are_few_enough(double share, double percent, bool isMet)
    {
        var result = new CouponAffinityCondition().Ask(ShopperFeatures.Unknown with { CouponAffinity = share, Orders = 4 }, ("at_most", "50"));

        Assert.Equal(new ConditionResult(isMet, "coupon_affinity", (decimal)percent), result);
    }

    [Fact]
    public void Of_who_never_ordered_it_is_not_known()
    {
        var result = new CouponAffinityCondition().Ask(ShopperFeatures.Unknown, ("at_most", "50"));

        Assert.Equal(new ConditionResult(false, "coupon_affinity", Seen.Nothing), result);
    }
}
