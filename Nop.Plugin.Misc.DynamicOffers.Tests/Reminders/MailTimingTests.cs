using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class MailTimingTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-06-01 18:59", "2026-06-01 18:59")]
    [InlineData("2026-06-01 19:00", "2026-06-02 06:00")]
    [InlineData("2026-06-01 23:30", "2026-06-02 06:00")]
    [InlineData("2026-06-02 05:59", "2026-06-02 06:00")]
    [InlineData("2026-06-02 06:00", "2026-06-02 06:00")]
    [InlineData("2026-12-01 20:30", "2026-12-02 07:00")]
    public void Quiet_hours_over_midnight_are_those_of_the_shopper_s_time_zone_in_summer_and_winter(string utc, string expected)
    {
        Assert.Equal(Utc(expected), Earliest(utc, new MailRules(21, 8, 1, 3)));
    }

    [Theory]
    [InlineData("2026-03-29 00:30", 1, 2, "2026-03-29 01:00")]
    [InlineData("2026-10-25 00:30", 2, 3, "2026-10-25 02:00")]
    [InlineData("2026-10-24 23:30", 1, 2, "2026-10-25 01:00")]
    public void Where_the_clock_is_put_over_the_end_nothing_is_sent_before_it(string utc, int from, int to, string expected)
    {
        Assert.Equal(Utc(expected), Earliest(utc, new MailRules(from, to, 1, 3)));
    }

    [Fact]
    public void The_same_hour_twice_is_no_quiet_time() => Assert.Equal(Utc("2026-06-01 23:30"), Earliest("2026-06-01 23:30", new MailRules(8, 8, 1, 3)));

    [Fact]
    public void What_is_over_a_cap_comes_when_the_last_one_that_counts_is_out_of_it()
    {
        var rules = new MailRules(0, 0, PerDay: 2, PerWeek: 3);

        Assert.Equal(Utc("2026-06-10 12:00"), Earliest("2026-06-10 12:00", rules, "2026-06-10 10:00", "2026-06-08 10:00"));
        Assert.Equal(Utc("2026-06-11 08:00"), Earliest("2026-06-10 12:00", rules, "2026-06-10 10:00", "2026-06-10 08:00"));
        Assert.Equal(Utc("2026-06-12 09:00"), Earliest("2026-06-10 12:00", rules, "2026-06-07 10:00", "2026-06-06 08:00", "2026-06-05 09:00"));
    }

    private static DateTime Earliest(string utc, MailRules rules, params string[] queued) => MailTiming.Earliest(Utc(utc), queued.Select(Utc).ToList(), rules, Berlin);

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
