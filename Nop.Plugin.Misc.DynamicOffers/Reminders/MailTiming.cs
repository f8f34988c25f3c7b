using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>When a message may be sent at the earliest. Pure.</summary>
public static class MailTiming
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="queuedOnUtc">What was sent within the last week, the newest first.</param>
    /// <param name="timeZone">The shopper's.</param>
    public static DateTime Earliest(DateTime nowUtc, IReadOnlyList<DateTime> queuedOnUtc, MailRules rules, TimeZoneInfo timeZone)
    {
        // The caps first: what waits longer is never over them again.
        var earliest = After(After(nowUtc, queuedOnUtc, rules.PerDay, Day), queuedOnUtc, rules.PerWeek, Week);

        return AfterQuiet(earliest, rules, timeZone);
    }

    /// <summary>The one that the customer chose in the shop, or else the shop's.</summary>
    public static TimeZoneInfo TimeZoneOf(Customer customer, TimeZoneInfo ofShop) =>
        !string.IsNullOrEmpty(customer.TimeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(customer.TimeZoneId, out var own) ? own : ofShop;

    // The one that is the last allowed within the time must be out of it.
    private static DateTime After(DateTime time, IReadOnlyList<DateTime> queuedOnUtc, int most, TimeSpan within) =>
        queuedOnUtc.Count >= most && queuedOnUtc[most - 1] + within > time ? queuedOnUtc[most - 1] + within : time;

    /// <summary>The time itself, or the end of the quiet hours that it lies in.</summary>
    public static DateTime AfterQuiet(DateTime utc, MailRules rules, TimeZoneInfo timeZone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), timeZone);
        if (!IsQuiet(local.Hour, rules))
            return utc;

        var end = DateTime.SpecifyKind(local.Date.AddHours(rules.QuietToHour), DateTimeKind.Unspecified);
        if (end <= local)
            end = end.AddDays(1);

        // Where the clock is put forward over the end, the first moment after it counts; where it is put back over it, the second time.
        while (timeZone.IsInvalidTime(end))
            end = end.AddMinutes(1);

        return TimeZoneInfo.ConvertTimeToUtc(end, timeZone);
    }

    private static bool IsQuiet(int hour, MailRules rules) => rules.QuietFromHour <= rules.QuietToHour
        ? hour >= rules.QuietFromHour && hour < rules.QuietToHour
        : hour >= rules.QuietFromHour || hour < rules.QuietToHour;
}
