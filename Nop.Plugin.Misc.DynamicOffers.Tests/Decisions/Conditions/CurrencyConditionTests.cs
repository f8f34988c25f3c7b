using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CurrencyConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(23, false)]
    public void One_of_the_currencies_is_met_and_an_unknown_one_is_none(int id, bool isMet)
    {
        var result = new CurrencyCondition().Ask(new Situation { CurrencyId = id }, ("currencies", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "currency", id > 0 ? id : Seen.Nothing), result);
    }
}
