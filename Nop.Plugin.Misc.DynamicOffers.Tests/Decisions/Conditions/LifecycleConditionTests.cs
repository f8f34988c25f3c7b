using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class LifecycleConditionTests
{
    [Theory]
    [InlineData(Lifecycle.New, "new", true)]
    [InlineData(Lifecycle.Active, "active", false)]
    [InlineData(Lifecycle.Lapsing, "lapsing", true)]
    public void One_of_the_stages_is_met(Lifecycle lifecycle, string seen, bool isMet)
    {
        var result = new LifecycleCondition().Ask(ShopperFeatures.Unknown with { Lifecycle = lifecycle }, ("stages", "new,lapsing"));

        Assert.Equal(new ConditionResult(isMet, "lifecycle", seen), result);
    }
}
