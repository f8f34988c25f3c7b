using DemoStore.Hosting.Caching;
using DemoStore.Hosting.Common;
using DemoStore.Hosting.Customers;
using DemoStore.Hosting.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>));
        services.AddScoped<CustomerCookie>();
        services.AddSingleton<ViewWarmUp>();
        services.AddCacheEventConsumers();

        return services;
    }

    /// <summary>
    /// Registers every other class of the shop by the interface that is named as it is, <c>ThemeContext</c> as <c>IThemeContext</c>,
    /// and the factories of models as themselves.
    /// </summary>
    public static IServiceCollection AddByName(this IServiceCollection services)
    {
        var classes = typeof(HostingServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false });
        foreach (var type in classes)
        {
            if (type.GetInterface($"I{type.Name}") is { } service)
                services.TryAddScoped(service, type);
            else if (type.Name.EndsWith("ModelFactory", StringComparison.Ordinal))
                services.TryAddScoped(type);
        }

        return services;
    }
}
