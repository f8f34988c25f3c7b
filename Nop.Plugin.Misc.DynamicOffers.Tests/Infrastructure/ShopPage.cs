using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>An answer of the shop, read as what the test asks of it: text, HTML or JSON.</summary>
/// <param name="Url">Where the shopper ended after redirects.</param>
/// <param name="Status">The status code of the last answer.</param>
/// <param name="Body">The answer's text.</param>
public sealed record ShopPage(Uri Url, HttpStatusCode Status, string Body)
{
    private IHtmlDocument? _html;

    public IHtmlDocument Html => _html ??= ParseHtml(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>Reads a piece of HTML, such as a checkout section that came inside JSON.</summary>
    public static IHtmlDocument ParseHtml(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The page itself, for chaining.</summary>
    /// <exception cref="InvalidOperationException">The status is none of success; holds the start of the answer.</exception>
    public ShopPage EnsureSuccess() => (int)Status is >= 200 and < 300
        ? this
        : throw new InvalidOperationException($"{Url} answered {(int)Status}: {Body[..Math.Min(Body.Length, 2000)]}");

    /// <exception cref="InvalidOperationException">The page holds no such element.</exception>
    public IElement Find(string selector) => Html.QuerySelector(selector)
        ?? throw new InvalidOperationException($"{Url} ({(int)Status}) holds no '{selector}': {Body[..Math.Min(Body.Length, 2000)]}");

    public bool Has(string selector) => Html.QuerySelector(selector) is not null;

    /// <summary>The element's text with runs of white space folded into one blank each.</summary>
    /// <exception cref="InvalidOperationException">The page holds no such element.</exception>
    public string Text(string selector) => string.Join(' ', Find(selector).TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
