using DemoStore.Hosting.Localization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace DemoStore.Hosting.Startups;

/// <summary>Log-ins are kept in a cookie that a restart of the shop does not spoil.</summary>
public sealed class AuthenticationStartup() : HostStartup(500)
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection()
            .SetApplicationName("DemoStore")
            .PersistKeysToFileSystem(new DirectoryInfo(DemoOptions.Read(configuration).KeysFolder));
        services.AddAuthentication(CookieAuthenticationService.Scheme).AddCookie(CookieAuthenticationService.Scheme, options =>
        {
            options.Cookie.Name = ".Nop.Authentication";
            options.Cookie.HttpOnly = true;
            options.LoginPath = "/login";
            options.AccessDeniedPath = "/page-not-found";
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationService.Scheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddAntiforgery(options => options.Cookie.Name = ".Nop.Antiforgery");
    }

    public override void Configure(IApplicationBuilder application)
    {
        application.UseAuthentication();
        application.UseWorkingCulture();
    }
}
