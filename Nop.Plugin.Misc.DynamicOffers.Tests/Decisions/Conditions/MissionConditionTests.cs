using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class MissionConditionTests
{
    [Theory]
    [InlineData(Mission.Explore, "explore", false)]
    [InlineData(Mission.Replenish, "replenish", true)]
    public void One_of_the_missions_is_met(Mission mission, string seen, bool isMet)
    {
        var result = new MissionCondition().Ask(ShopperFeatures.Unknown with { Mission = mission }, ("missions", "replenish"));

        Assert.Equal(new ConditionResult(isMet, "mission", seen), result);
    }
}
