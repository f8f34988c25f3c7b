using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class ExitIntentConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(5d, true)]
    [InlineData(5.1, false)]
    public void Who_was_about_to_leave_so_lately_is_met_and_who_never_was_is_not(double? minutes, bool isMet)
    {
        var result = new ExitIntentCondition().Ask(ShopperFeatures.Unknown with { SinceExitIntent = Asking.Minutes(minutes) }, ("minutes", "5"));

        Assert.Equal(new ConditionResult(isMet, "exit_intent_within", Asking.Saw(minutes)), result);
    }
}
