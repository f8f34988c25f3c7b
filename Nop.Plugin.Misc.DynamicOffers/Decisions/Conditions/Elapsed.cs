using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>What conditions about the time since something have in common. Not met where it never happened, or is not known.</summary>
internal static class Elapsed
{
    /// <param name="unit">Of the number; what was seen is told in it too.</param>
    public static Check AtMost(string code, Func<ShopperProfile, TimeSpan?> since, int number, TimeSpan unit)
    {
        var most = number * unit;

        return (profile, _) =>
        {
            var span = since(profile);

            return new ConditionResult(span <= most, code, See(span, unit));
        };
    }

    /// <inheritdoc cref="AtMost"/>
    public static Check AtLeast(string code, Func<ShopperProfile, TimeSpan?> since, int number, TimeSpan unit)
    {
        var least = number * unit;

        return (profile, _) =>
        {
            var span = since(profile);

            return new ConditionResult(span >= least, code, See(span, unit));
        };
    }

    private static Seen See(TimeSpan? span, TimeSpan unit) => span is { } known ? decimal.Round((decimal)(known / unit), 1) : Seen.Nothing;
}
