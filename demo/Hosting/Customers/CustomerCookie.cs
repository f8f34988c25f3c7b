namespace DemoStore.Hosting.Customers;

/// <summary>The cookie by which a guest is known again.</summary>
public sealed class CustomerCookie(IHttpContextAccessor httpContextAccessor, IWebHelper webHelper, TimeProvider clock)
{
    private const string Name = ".Nop.Customer";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public Guid? Read() =>
        Guid.TryParse(httpContextAccessor.HttpContext?.Request.Cookies[Name], out var customerGuid) ? customerGuid : null;

    public void Write(Guid customerGuid)
    {
        if (httpContextAccessor.HttpContext?.Response is not { HasStarted: false } response)
            return;

        response.Cookies.Delete(Name);
        response.Cookies.Append(Name, customerGuid.ToString(), new CookieOptions
        {
            HttpOnly = true,
            Secure = webHelper.IsCurrentConnectionSecured(),
            Expires = clock.GetUtcNow() + Lifetime
        });
    }
}
