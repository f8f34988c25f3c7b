using DemoStore.Controllers;
using DemoStore.Data;
using DemoStore.Services;
using FluentValidation;

namespace DemoStore.Hosting.Startups;

/// <summary>Registers the shop's services. A plugin's start-up with a higher order comes after and finds them to wrap.</summary>
public sealed class ServicesStartup() : HostStartup(2000)
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDemoData(configuration);
        services.AddHosting();
        services.AddShopServices();
        services.AddMessages();
        services.AddPublicPages();
        services.AddByName();

        // The finder stands in the services as an instance: it knows the assemblies before there is a container.
        var typeFinder = (ITypeFinder)services.Last(service => service.ServiceType == typeof(ITypeFinder)).ImplementationInstance!;
        AddSettings(services, typeFinder);
        AddGeneric(services, typeFinder, typeof(IConsumer<>));
        AddGeneric(services, typeFinder, typeof(IValidator<>));
    }

    /// <summary>Settings are those of the current store.</summary>
    private static void AddSettings(IServiceCollection services, ITypeFinder typeFinder)
    {
        foreach (var type in typeFinder.FindClassesOfType<ISettings>())
        {
            services.AddScoped(type, provider =>
            {
                var storeId = provider.GetRequiredService<Nop.Core.IStoreContext>().GetCurrentStore()?.Id ?? 0;

                return provider.GetRequiredService<ISettingService>().LoadSettingAsync(type, storeId).Result;
            });
        }
    }

    private static void AddGeneric(IServiceCollection services, ITypeFinder typeFinder, Type serviceType)
    {
        var registrations =
            from type in typeFinder.FindClassesOfType(serviceType)
            where !type.ContainsGenericParameters
            from found in type.GetInterfaces()
            where found.IsGenericType && found.GetGenericTypeDefinition() == serviceType
            select (Service: found, Implementation: type);
        foreach (var (service, implementation) in registrations)
            services.AddScoped(service, implementation);
    }
}
