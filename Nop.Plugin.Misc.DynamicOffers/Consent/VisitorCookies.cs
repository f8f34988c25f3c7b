using Microsoft.AspNetCore.Http;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>The one cookie of ours, set by a yes. A no leaves none: the browser remembers by itself that it need not ask again.</summary>
public class VisitorCookies
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly TimeProvider _timeProvider;

    public VisitorCookies(IHttpContextAccessor httpContextAccessor, TimeProvider timeProvider)
    {
        _httpContextAccessor = httpContextAccessor;
        _timeProvider = timeProvider;
    }

    /// <summary>The visitor's key, or null where the browser sends none that could be one.</summary>
    public Guid? VisitorKey => Guid.TryParseExact(Request?.Cookies[DynamicOffersDefaults.VisitorCookie], "N", out var key) ? key : null;

    /// <summary>Global Privacy Control: the browser says no for its owner, to every site. See the specification at globalprivacycontrol.org.</summary>
    public bool RefusesTracking => Request?.Headers["Sec-GPC"].ToString() == "1";

    public void SetVisitor(Guid visitorKey)
    {
        Set(DynamicOffersDefaults.VisitorCookie, visitorKey.ToString("N"));
    }

    public void DeleteVisitor()
    {
        Delete(DynamicOffersDefaults.VisitorCookie);
    }

    private HttpRequest? Request => _httpContextAccessor.HttpContext?.Request;

    private void Set(string name, string value)
    {
        if (_httpContextAccessor.HttpContext is { Response.HasStarted: false } httpContext)
        {
            httpContext.Response.Cookies.Append(name, value, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = httpContext.Request.IsHttps,
                Expires = _timeProvider.GetUtcNow() + Lifetime
            });
        }
    }

    private void Delete(string name)
    {
        if (_httpContextAccessor.HttpContext is { Response.HasStarted: false } httpContext && httpContext.Request.Cookies.ContainsKey(name))
        {
            httpContext.Response.Cookies.Delete(name);
        }
    }
}
