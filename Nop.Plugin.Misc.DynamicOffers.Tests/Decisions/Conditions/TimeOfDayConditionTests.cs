using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class TimeOfDayConditionTests
{
    [Theory]
    [InlineData("17:59:59", 17.59, false)]
    [InlineData("18:00:00", 18, true)]
    [InlineData("22:59:59", 22.59, true)]
    [InlineData("23:00:00", 23, false)]
    [InlineData("05:00:00", 5, false)]
    public void It_begins_with_the_first_minute_and_ends_before_the_last(string time, double seen, bool isMet)
    {
        Assert.Equal(new ConditionResult(isMet, "time_of_day", (decimal)seen), Ask(time, "18:00", "23:00"));
    }

    [Theory]
    [InlineData("21:59:59", false)]
    [InlineData("22:00:00", true)]
    [InlineData("00:00:00", true)]
    [InlineData("05:59:59", true)]
    [InlineData("06:00:00", false)]
    [InlineData("12:00:00", false)]
    public void An_end_before_the_beginning_is_that_of_the_next_day(string time, bool isMet)
    {
        Assert.Equal(isMet, Ask(time, "22:00", "06:00").IsMet);
    }

    [Theory]
    [InlineData("00:00:00", "18:00", "00:00", false)]
    [InlineData("23:59:59", "18:00", "00:00", true)]
    [InlineData("00:00:00", "00:00", "00:00", true)]
    [InlineData("08:59:59", "09:00", "09:00", true)]
    public void Until_midnight_and_all_day_can_be_said(string time, string from, string until, bool isMet)
    {
        Assert.Equal(isMet, Ask(time, from, until).IsMet);
    }

    private static ConditionResult Ask(string time, string from, string until)
    {
        var situation = new Situation { LocalTime = Sample.Now.Date + TimeSpan.Parse(time, CultureInfo.InvariantCulture) };

        return new TimeOfDayCondition().Ask(situation, ("from", from), ("until", until));
    }
}
