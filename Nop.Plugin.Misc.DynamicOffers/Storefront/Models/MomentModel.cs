using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>A moment as a page shows it.</summary>
/// <param name="Utc">The moment itself, for machines.</param>
/// <param name="Text">Day and time in the shopper's time, as the shop writes them.</param>
/// <param name="FullText">With year and offset from UTC, so that it cannot be misread in another time zone.</param>
public sealed record MomentModel(DateTime Utc, string Text, string FullText)
{
    /// <summary>What is left of it now; null where no countdown runs.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>Both clocks that a countdown needs, in milliseconds since 1970: the end, and the server's now.</summary>
    public (long Ends, long Now) Clock => (ToMilliseconds(Utc), ToMilliseconds(Utc - (Left ?? TimeSpan.Zero)));

    public string LeftText => Left is { } left ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours:00}:{left.Minutes:00}:{left.Seconds:00}") : string.Empty;

    private static long ToMilliseconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public string Iso => Utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public IHtmlContent Html => ToHtml(Text, $" title=\"{HtmlEncoder.Default.Encode(FullText)}\"");

    public IHtmlContent FullHtml => ToHtml(FullText, string.Empty);

    private HtmlString ToHtml(string text, string attributes)
    {
        return new HtmlString($"<time datetime=\"{Iso}\"{attributes}>{HtmlEncoder.Default.Encode(text)}</time>");
    }
}
