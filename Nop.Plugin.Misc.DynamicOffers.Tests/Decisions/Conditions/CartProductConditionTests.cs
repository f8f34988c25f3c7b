using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartProductConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    public void Units_of_all_products_named_count_together(int more, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(8, quantity: 2), Sample.Line(9, quantity: more), Sample.Line(3, quantity: 50));

        var result = new CartProductCondition().Ask(cart, ("products", "8, 9"), ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "cart_product", 2 + more), result);
    }

    [Fact]
    public void An_empty_cart_has_none()
    {
        Assert.Equal(new ConditionResult(false, "cart_product", 0), new CartProductCondition().Ask(Sample.WithCart(), ("products", "8")));
    }
}
