using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartBelowConditionTests
{
    [Theory]
    [InlineData(24.99, 49.98, true)]
    [InlineData(25, 50, false)]
    [InlineData(300, 600, false)]
    public void A_cart_that_comes_to_less_is_below(double unitPrice, double subTotal, bool isMet)
    {
        var result = new CartBelowCondition().Ask(Sample.WithCart(Sample.Line(3, quantity: 2, unitPrice: (decimal)unitPrice)), ("below", "50"));

        Assert.Equal(new ConditionResult(isMet, "cart_below", (decimal)subTotal), result);
    }

    [Fact]
    public void An_empty_cart_is_below_anything_but_nothing()
    {
        Assert.Equal(new ConditionResult(true, "cart_below", 0m), new CartBelowCondition().Ask(Sample.WithCart(), ("below", "0.01")));
        Assert.Equal(new ConditionResult(false, "cart_below", 0m), new CartBelowCondition().Ask(Sample.WithCart(), ("below", "0")));
    }
}
