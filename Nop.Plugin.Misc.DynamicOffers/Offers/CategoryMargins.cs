using System.Globalization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The least margin of single categories, as the settings keep it: '12=30;15=12.5', the category's id and percent.</summary>
public static class CategoryMargins
{
    /// <summary>Null where the text is none that <see cref="Write"/> writes, or a margin is not from 0 to below 100 with at most two decimals.</summary>
    public static IReadOnlyDictionary<int, decimal>? Read(string? text)
    {
        var margins = new SortedDictionary<int, decimal>();
        foreach (var pair in (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=') is not [var id, var margin]
                || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var categoryId) || categoryId == 0
                || !decimal.TryParse(margin, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage)
                || percentage is < 0m or >= 100m || decimal.Round(percentage, 2) != percentage
                || !margins.TryAdd(categoryId, percentage))
            {
                return null;
            }
        }

        return margins;
    }

    public static string Write(IEnumerable<KeyValuePair<int, decimal>> margins) =>
        string.Join(';', margins.OrderBy(margin => margin.Key).Select(margin => string.Create(CultureInfo.InvariantCulture, $"{margin.Key}={margin.Value:0.##}")));
}
