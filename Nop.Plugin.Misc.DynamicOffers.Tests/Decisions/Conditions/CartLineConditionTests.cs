using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartLineConditionTests
{
    [Theory]
    [InlineData(59.99, false)]
    [InlineData(60, true)]
    [InlineData(600, true)]
    public void One_unit_that_costs_so_much_is_enough_and_several_cheap_ones_are_not(double unitPrice, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(3, quantity: 40, unitPrice: 2m), Sample.Line(4, unitPrice: (decimal)unitPrice));

        var result = new CartLineCondition().Ask(cart, ("worth", "60"));

        Assert.Equal(new ConditionResult(isMet, "cart_line", (decimal)unitPrice), result);
    }

    [Fact]
    public void An_empty_cart_has_nothing_that_costs_even_nothing()
    {
        Assert.Equal(new ConditionResult(false, "cart_line", 0m), new CartLineCondition().Ask(Sample.WithCart(), ("worth", "0")));
    }
}
