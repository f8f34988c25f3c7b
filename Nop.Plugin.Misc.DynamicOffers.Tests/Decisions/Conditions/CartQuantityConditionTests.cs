using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartQuantityConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(30, true)]
    public void So_many_units_are_enough(int quantity, bool isMet)
    {
        var result = new CartQuantityCondition().Ask(Sample.Profile with { CartQuantity = quantity }, ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "cart_quantity", quantity), result);
    }
}
