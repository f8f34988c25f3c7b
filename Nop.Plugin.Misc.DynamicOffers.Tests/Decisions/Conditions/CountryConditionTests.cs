using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CountryConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(23, false)]
    public void One_of_the_countries_is_met_and_an_unknown_one_is_none(int id, bool isMet)
    {
        var result = new CountryCondition().Ask(ShopperFeatures.Unknown with { CountryId = id }, ("countries", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "country", id > 0 ? id : Seen.Nothing), result);
    }
}
