using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class HasCartConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(40, true)]
    public void One_unit_makes_a_cart(int quantity, bool isMet)
    {
        var result = new HasCartCondition().Ask(Sample.Profile with { CartQuantity = quantity });

        Assert.Equal((isMet, "has_cart", (decimal)quantity), (result.IsMet, result.Reason, result.Saw.Number));
    }
}
