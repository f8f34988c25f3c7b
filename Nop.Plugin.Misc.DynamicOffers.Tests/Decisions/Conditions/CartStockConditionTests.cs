using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartStockConditionTests
{
    [Theory]
    [InlineData(-2, true)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(60, false)]
    public void The_scarcest_of_the_cart_counts(int stock, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(2), Sample.Line(3, stock: 900), Sample.Line(4, stock: stock));

        var result = new CartStockCondition().Ask(cart, ("at_most", "5"));

        Assert.Equal(new ConditionResult(isMet, "cart_stock", stock), result);
    }

    [Fact]
    public void What_is_not_counted_has_no_stock()
    {
        Assert.Equal(new ConditionResult(false, "cart_stock", Seen.Nothing), new CartStockCondition().Ask(Sample.WithCart(Sample.Line(2))));
        Assert.Equal(new ConditionResult(false, "cart_stock", Seen.Nothing), new CartStockCondition().Ask(Sample.WithCart()));
    }
}
