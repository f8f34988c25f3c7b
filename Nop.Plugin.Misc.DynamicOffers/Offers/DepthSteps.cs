using System.Globalization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The depths that offers may have, as an owner writes them: '5, 10, 15'.</summary>
public static class DepthSteps
{
    /// <summary>More would be no steps any more.</summary>
    public const int Most = 24;

    /// <summary>Rising, each once; null where the text is no list of 1 to <see cref="Most"/> numbers above 0 with at most two decimals.</summary>
    /// <param name="most">The highest depth there may be.</param>
    public static IReadOnlyList<decimal>? Read(string? text, decimal most)
    {
        var steps = new SortedSet<decimal>();
        foreach (var part in (text ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var step)
                || step <= 0m || step > most || decimal.Round(step, 2) != step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps.Count is > 0 and <= Most ? steps.ToList() : null;
    }

    /// <summary>The depth after that one; itself where it is the last.</summary>
    public static decimal Next(IReadOnlyList<decimal> steps, decimal depth) => steps.FirstOrDefault(step => step > depth, depth);
}
