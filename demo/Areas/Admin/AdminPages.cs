using DemoStore.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin;

public static class AdminPages
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services)
    {
        services.AddScoped<IAdminMenu, AdminMenu>();
        services.AddScoped<ISettingModelFactory, SettingModelFactory>();

        return services;
    }
}
