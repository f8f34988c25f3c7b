using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartOverstockConditionTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(5000, true)]
    public void The_most_plentiful_of_the_cart_counts(int stock, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(2), Sample.Line(3, stock: 1), Sample.Line(4, stock: stock));

        var result = new CartOverstockCondition().Ask(cart, ("at_least", "100"));

        Assert.Equal(new ConditionResult(isMet, "cart_overstock", stock), result);
    }

    [Fact]
    public void What_is_not_counted_has_no_stock()
    {
        Assert.Equal(new ConditionResult(false, "cart_overstock", Seen.Nothing), new CartOverstockCondition().Ask(Sample.WithCart(Sample.Line(2))));
        Assert.Equal(new ConditionResult(false, "cart_overstock", Seen.Nothing), new CartOverstockCondition().Ask(Sample.WithCart()));
    }
}
