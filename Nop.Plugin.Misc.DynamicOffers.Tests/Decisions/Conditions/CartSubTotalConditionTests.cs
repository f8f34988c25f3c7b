using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartSubTotalConditionTests
{
    [Theory]
    [InlineData(24.99, 49.98, false)]
    [InlineData(25, 50, true)]
    [InlineData(300, 600, true)]
    public void A_cart_that_comes_to_so_much_is_enough(double unitPrice, double subTotal, bool isMet)
    {
        var result = new CartSubTotalCondition().Ask(Sample.WithCart(Sample.Line(3, quantity: 2, unitPrice: (decimal)unitPrice)), ("at_least", "50"));

        Assert.Equal(new ConditionResult(isMet, "cart_subtotal", (decimal)subTotal), result);
    }
}
