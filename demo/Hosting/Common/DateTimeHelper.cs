namespace DemoStore.Hosting.Common;

/// <summary>Times are stored as UTC and shown in the customer's time zone; the shop's own is UTC.</summary>
public sealed class DateTimeHelper(IWorkContext workContext) : IDateTimeHelper
{
    public TimeZoneInfo DefaultStoreTimeZone => TimeZoneInfo.Utc;

    public async Task<TimeZoneInfo> GetCurrentTimeZoneAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();

        return !string.IsNullOrEmpty(customer.TimeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(customer.TimeZoneId, out var timeZone)
            ? timeZone
            : DefaultStoreTimeZone;
    }

    public async Task<DateTime> ConvertToUserTimeAsync(DateTime dt, DateTimeKind sourceDateTimeKind)
    {
        var source = DateTime.SpecifyKind(dt, sourceDateTimeKind);
        var timeZone = await GetCurrentTimeZoneAsync();

        return sourceDateTimeKind == DateTimeKind.Local && timeZone.Equals(TimeZoneInfo.Local)
            ? source
            : TimeZoneInfo.ConvertTime(source, timeZone);
    }
}
