using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class VisitsConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(20, true)]
    public void So_many_visits_are_enough(int count, bool isMet)
    {
        var result = new VisitsCondition().Ask(ShopperFeatures.Unknown with { Visits = count }, ("at_least", "2"));

        Assert.Equal(new ConditionResult(isMet, "visits", count), result);
    }
}
