using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class SignedUpConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(7d, true)]
    [InlineData(7.1, false)]
    public void An_account_so_new_is_enough_and_a_guest_has_none(double? days, bool isMet)
    {
        var result = new SignedUpCondition().Ask(ShopperFeatures.Unknown with { SinceSignUp = Asking.Days(days) }, ("days", "7"));

        Assert.Equal(new ConditionResult(isMet, "signed_up_within", Asking.Saw(days)), result);
    }
}
