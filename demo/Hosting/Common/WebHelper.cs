using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.StaticFiles;

namespace DemoStore.Hosting.Common;

public sealed class WebHelper(IHttpContextAccessor httpContextAccessor, ShopRestart restart) : IWebHelper
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private HttpRequest? Request => httpContextAccessor.HttpContext?.Request;

    public string GetUrlReferrer() => Request?.Headers.Referer.ToString() ?? string.Empty;

    public string GetCurrentIpAddress() =>
        httpContextAccessor.HttpContext?.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? string.Empty;

    public string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false)
    {
        if (Request is null)
            return string.Empty;

        var url = $"{GetStoreLocation(useSsl).TrimEnd('/')}{Request.Path}{(includeQueryString ? Request.QueryString.Value : null)}";

        return lowercaseUrl ? url.ToLowerInvariant() : url;
    }

    public bool IsCurrentConnectionSecured() => Request?.IsHttps ?? false;

    public string GetStoreHost(bool useSsl) =>
        Request is { Host.HasValue: true } request ? $"{(useSsl ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{request.Host}/" : string.Empty;

    /// <summary>The address of the shop, with a slash at its end; outside a request it is that of the store's settings.</summary>
    public string GetStoreLocation(bool? useSsl = null)
    {
        var host = GetStoreHost(useSsl ?? IsCurrentConnectionSecured());
        var location = host.Length > 0
            ? $"{host.TrimEnd('/')}{Request!.PathBase}"
            : EngineContext.Current.Resolve<IStoreContext>().GetCurrentStore().Url
                ?? throw new NopException("Current store cannot be loaded");

        return $"{location.TrimEnd('/')}/";
    }

    public bool IsStaticResource() => Request is not null && ContentTypes.TryGetContentType(Request.Path, out _);

    public T QueryString<T>(string name)
    {
        var text = Request?.Query[name].ToString();

        return string.IsNullOrEmpty(text) ? default! : (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(text)!;
    }

    public void RestartAppDomain() => restart.Request();

    public string GetRawUrl(HttpRequest request) => request.GetEncodedPathAndQuery();

    public bool IsAjaxRequest(HttpRequest request) => request.Headers.XRequestedWith == "XMLHttpRequest";
}
