using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartManufacturerConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    public void Units_of_all_manufacturers_named_count_together(int more, bool isMet)
    {
        var cart = Sample.WithCart(
            Sample.Line(1, quantity: 2, manufacturerId: 8),
            Sample.Line(2, quantity: more, manufacturerId: 9),
            Sample.Line(8, quantity: 50, manufacturerId: 3));

        var result = new CartManufacturerCondition().Ask(cart, ("manufacturers", "8, 9"), ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "cart_manufacturer", 2 + more), result);
    }

    [Fact]
    public void An_empty_cart_has_none()
    {
        Assert.Equal(new ConditionResult(false, "cart_manufacturer", 0), new CartManufacturerCondition().Ask(Sample.WithCart(), ("manufacturers", "8")));
    }
}
