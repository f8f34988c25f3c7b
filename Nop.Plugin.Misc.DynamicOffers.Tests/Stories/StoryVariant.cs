using System.Globalization;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>In which of the shop's ways a shopper meets the plugin.</summary>
public sealed record StoryVariant(bool OnOnePage, bool InSecondStore, bool InEuros, bool WithTax, bool InArabic)
{
    /// <summary>The amount as the shop shows it to this shopper.</summary>
    public string Show(decimal dollars) => InEuros
        ? Math.Round(dollars * 0.9m, 2).ToString("C", new CultureInfo("de-DE")).Replace('\u00A0', ' ')
        : dollars.ToString("C", new CultureInfo("en-US"));
}
