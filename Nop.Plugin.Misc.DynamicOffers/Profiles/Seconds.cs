namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Moments in four bytes: whole seconds since 2020 (UTC), 0 for never; until 2088.</summary>
public static class Seconds
{
    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A moment before 2020 counts as the first second of it, so that it differs from never.</summary>
    public static int Of(DateTime utc) => (int)Math.Clamp((utc - Epoch).TotalSeconds, 1, int.MaxValue);

    /// <summary>Null for never.</summary>
    public static DateTime? ToUtc(int seconds) => seconds == 0 ? null : Epoch.AddSeconds(seconds);
}
