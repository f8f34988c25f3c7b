using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class WeekdayConditionTests
{
    [Theory]
    [InlineData(23, "monday", false)]
    [InlineData(24, "tuesday", false)]
    [InlineData(25, "wednesday", false)]
    [InlineData(26, "thursday", false)]
    [InlineData(27, "friday", true)]
    [InlineData(28, "saturday", false)]
    [InlineData(29, "sunday", true)]
    public void One_of_the_days_is_met(int day, string seen, bool isMet)
    {
        var result = new WeekdayCondition().Ask(new Situation { LocalTime = new DateTime(2026, 11, day, 23, 59, 59) }, ("days", "friday, sunday"));

        Assert.Equal(new ConditionResult(isMet, "weekday", seen), result);
    }
}
