using DemoStore.Hosting.Caching;
using DemoStore.Hosting.Common;
using DemoStore.Hosting.Configuration;
using DemoStore.Hosting.Customers;
using DemoStore.Hosting.Events;
using DemoStore.Hosting.Localization;
using DemoStore.Hosting.Logging;
using DemoStore.Hosting.Mvc;
using DemoStore.Hosting.Plugins;
using DemoStore.Hosting.Security;
using DemoStore.Hosting.Stores;
using DemoStore.Hosting.Themes;
using DemoStore.Hosting.Widgets;
using Nop.Services.Cms;
using Nop.Services.Logging;
using Nop.Web.Framework.Themes;
using Nop.Web.Framework.UI;

namespace DemoStore.Hosting;

public static class HostingServices
{
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<ShopRestart>();
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<IEventPublisher, EventPublisher>();
        services.AddSingleton<IStaticCacheManager, StaticCacheManager>();
        services.AddSingleton<ICacheKeyService>(provider => provider.GetRequiredService<IStaticCacheManager>());
        services.AddScoped<IShortTermCacheManager, PerRequestCacheManager>();
        services.AddSingleton<INopFileProvider, NopFileProvider>();

        services.AddScoped<IPluginService, PluginService>();
        services.AddScoped<IUploadService, UploadService>();
        services.AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>));
        services.AddScoped<IWidgetPluginManager, WidgetPluginManager>();

        services.AddScoped<CustomerCookie>();
        services.AddScoped<IWorkContext, WorkContext>();
        services.AddScoped<IStoreContext, StoreContext>();
        services.AddScoped<IWebHelper, WebHelper>();
        services.AddScoped<IThemeContext, ThemeContext>();
        services.AddSingleton<ViewWarmUp>();
        services.AddScoped<INopHtmlHelper, NopHtmlHelper>();

        services.AddScoped<ISettingService, SettingService>();
        services.AddScoped<ILanguageService, LanguageService>();
        services.AddScoped<ILocalizationService, LocalizationService>();
        services.AddScoped<ILocalizedEntityService, LocalizedEntityService>();
        services.AddScoped<IStoreService, StoreService>();
        services.AddScoped<IPermissionService, PermissionService>();
        services.AddScoped<IGenericAttributeService, GenericAttributeService>();
        services.AddScoped<IUrlRecordService, UrlRecordService>();
        services.AddScoped<ICustomerActivityService, CustomerActivityService>();
        services.AddScoped<Nop.Services.Logging.ILogger, Logger>();
        services.AddScoped<IDateTimeHelper, DateTimeHelper>();
        services.AddScoped<IUserAgentHelper, UserAgentHelper>();

        return services;
    }
}
