using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class StoreConditionTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(23, false)]
    public void One_of_the_stores_is_met(int id, bool isMet)
    {
        var result = new StoreCondition().Ask(new Situation { StoreId = id }, ("stores", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "store", id), result);
    }
}
