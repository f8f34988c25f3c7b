using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class LanguageConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(23, false)]
    public void One_of_the_languages_is_met_and_an_unknown_one_is_none(int id, bool isMet)
    {
        var result = new LanguageCondition().Ask(new Situation { LanguageId = id }, ("languages", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "language", id > 0 ? id : Seen.Nothing), result);
    }
}
