using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class HasCartConditionTests
{
    [Theory]
    [InlineData(0, false, ReasonCode.EmptyCart)]
    [InlineData(1, true, ReasonCode.HasCart)]
    [InlineData(40, true, ReasonCode.HasCart)]
    public void One_unit_makes_a_cart(int quantity, bool isMet, string reason)
    {
        var result = new HasCartCondition().Check(Sample.Profile with { CartQuantity = quantity }, Sample.Caps);

        Assert.Equal(new ConditionResult(isMet, reason), result);
    }
}
