using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class OpenReturnConditionTests
{
    [Theory]
    [InlineData(true, "open", true)]
    [InlineData(false, "open", false)]
    [InlineData(true, "none", false)]
    [InlineData(false, "none", true)]
    public void A_return_that_waits_is_told_from_none(bool known, string state, bool isMet)
    {
        var result = new OpenReturnCondition().Ask(new Situation { HasOpenReturn = known }, ("state", state));

        Assert.Equal(new ConditionResult(isMet, "return_state", known ? "open" : "none"), result);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("none")]
    public void What_is_not_known_is_neither(string state)
    {
        Assert.Equal(
            new ConditionResult(false, "return_state", Seen.Nothing),
            new OpenReturnCondition().Ask(new Situation { HasOpenReturn = null }, ("state", state)));
    }
}
