using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartUnsoldConditionTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(59.9, false)]
    [InlineData(60, true)]
    [InlineData(600, true)]
    public void Something_unsold_for_so_long_is_enough(double days, bool isMet)
    {
        var cart = Sample.WithCart(Sold(2, Sample.Now), Sold(3, Sample.Now.AddDays(-days)));

        var result = new CartUnsoldCondition().Ask(cart, ("days", "60"));

        Assert.Equal(new ConditionResult(isMet, "cart_unsold", isMet ? 3 : Seen.Nothing), result);
    }

    [Fact]
    public void What_was_never_sold_is_unsold()
    {
        Assert.Equal(new ConditionResult(true, "cart_unsold", 3), new CartUnsoldCondition().Ask(Sample.WithCart(Sold(3, null)), ("days", "3650")));
    }

    [Fact]
    public void What_was_not_looked_up_is_not_taken_for_unsold()
    {
        Assert.Equal(new ConditionResult(false, "cart_unsold", Seen.Nothing), new CartUnsoldCondition().Ask(Sample.WithCart(Sample.Line(3)), ("days", "1")));
        Assert.Equal(ProfileParts.Sales, new CartUnsoldCondition().Needs);
    }

    private static CartLine Sold(int productId, DateTime? soldOnUtc) => Sample.Line(productId) with { IsSalesKnown = true, LastSoldOnUtc = soldOnUtc };
}
