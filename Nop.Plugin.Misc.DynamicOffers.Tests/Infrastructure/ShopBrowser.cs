using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>
/// A shopper without a window: keeps cookies, follows redirects, remembers the page it is on and fills in that page's forms. Much
/// faster than <see cref="BrowserFixture" />, and runs no script.
/// <para><c>using var shopper = new ShopBrowser(store.Address);</c>
/// <c>await shopper.GetAsync("/some-product"); await shopper.SubmitAsync("#product-details-form", new() { ["quantity"] = "2" });</c></para>
/// <para>No method throws for a status code: bad input and its refusal are what many tests are about. Where a test takes success for
/// granted it says so with <see cref="ShopPage.EnsureSuccess" />.</para>
/// </summary>
public sealed class ShopBrowser : IDisposable
{
    /// <summary>The form field in which nopCommerce expects its anti-forgery token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    // A store takes a visitor with a program's user agent, or with none, for a crawler.
    private const string UserAgent =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

    private readonly HttpClient _client;

    public ShopBrowser(Uri address, string userAgent = UserAgent)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, UseProxy = false }) { BaseAddress = address };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        _client.DefaultRequestHeaders.Add("Accept-Language", "en-US");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The page the shopper is on: the last one opened with <see cref="GetAsync" /> or reached by sending a form.</summary>
    public ShopPage? Page { get; private set; }

    /// <summary>The anti-forgery token of the current page, if it has one.</summary>
    public string? Token => Page?.Html.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value");

    /// <summary>Opens a page.</summary>
    public async Task<ShopPage> GetAsync(string url) => Page = await SendAsync(new HttpRequestMessage(HttpMethod.Get, Absolute(url)));

    /// <summary>Fills in a form of the current page, sends it and goes to the page it leads to.</summary>
    /// <param name="selector">CSS selector of the form, or of anything inside it, such as the button clicked.</param>
    /// <param name="overrides">New values by field name; null leaves the field out, as an unticked box does.</param>
    /// <param name="button">Name of the button that is clicked; by default the selected element's own name where it is a button.</param>
    /// <param name="files">Files by field name, for a form that uploads.</param>
    public async Task<ShopPage> SubmitAsync(
        string selector,
        Dictionary<string, string?>? overrides = null,
        string? button = null,
        Dictionary<string, FileInfo>? files = null)
    {
        var element = (Page ?? throw new InvalidOperationException("The shopper is on no page yet.")).Find(selector);
        var form = element.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"'{selector}' on {Page.Url} is in no form.");
        button ??= element is IHtmlFormElement ? null : element.GetAttribute("name");
        var fields = FormFields.Read(form, overrides, button);
        var action = element.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? Page.Url : new Uri(Page.Url, action);

        return Page = await SendAsync(Request(form, target, fields, files));
    }

    /// <summary>
    /// Posts form fields as a script on the current page would, with that page's anti-forgery token unless the fields hold one; the
    /// shopper stays on the page.
    /// </summary>
    /// <param name="url">Where to.</param>
    /// <param name="fields">The fields, for instance from <see cref="FormFields.Read" />.</param>
    /// <param name="withToken">False leaves the token out, as a forged request does.</param>
    public async Task<ShopPage> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields, bool withToken = true)
    {
        var sent = fields.ToList();
        if (withToken && Token is { } token && sent.All(field => field.Key != TokenField))
        {
            sent.Add(new(TokenField, token));
        }

        return await SendAsync(Ajax(url, new FormUrlEncodedContent(sent)));
    }

    /// <summary>Posts JSON as a script on the current page would; the shopper stays on the page.</summary>
    public Task<ShopPage> PostJsonAsync(string url, object body) => SendAsync(Ajax(url, JsonContent.Create(body)));

    /// <summary>Posts any content as a script on the current page would; the shopper stays on the page.</summary>
    public Task<ShopPage> PostContentAsync(string url, HttpContent content) => SendAsync(Ajax(url, content));

    /// <summary>Asks for a page and answers with the bare response, for what stands in its headers; the shopper stays on the page.</summary>
    public async Task<HttpResponseMessage> RequestAsync(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Absolute(url));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>Posts any content and answers with the bare response; the shopper stays on the page.</summary>
    public async Task<HttpResponseMessage> PostRequestAsync(string url, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Absolute(url)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _client.SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(
        IHtmlFormElement form, Uri target, List<KeyValuePair<string, string>> fields, Dictionary<string, FileInfo>? files)
    {
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
        }

        return new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = files is null ? new FormUrlEncodedContent(fields) : Multipart(fields, files)
        };
    }

    private static MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> fields, Dictionary<string, FileInfo> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, file) in files)
        {
            content.Add(new ByteArrayContent(File.ReadAllBytes(file.FullName)), name, file.Name);
        }

        return content;
    }

    private HttpRequestMessage Ajax(string url, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Absolute(url)) { Content = content };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");

        return request;
    }

    private Uri Absolute(string url) => new(Page?.Url ?? _client.BaseAddress!, url);

    private async Task<ShopPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Referrer = Page?.Url;
            using var response = await _client.SendAsync(request);

            return new ShopPage(response.RequestMessage!.RequestUri!, response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }
}
