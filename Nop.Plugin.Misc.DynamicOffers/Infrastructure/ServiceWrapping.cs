using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

public static class ServiceWrapping
{
    /// <summary>Puts a wrapper round the registration that wins now, the host's or another plugin's. Does nothing where there is none.</summary>
    public static void WrapLast<TService>(this IServiceCollection services, Func<TService, IServiceProvider, TService> wrap)
        where TService : class
    {
        var wrapped = services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(TService) && !descriptor.IsKeyedService);
        if (wrapped is null)
        {
            return;
        }

        services.Add(new ServiceDescriptor(
            typeof(TService),
            provider => wrap((TService)Create(wrapped, provider), provider),
            wrapped.Lifetime));
    }

    private static object Create(ServiceDescriptor descriptor, IServiceProvider provider)
    {
        return descriptor.ImplementationInstance
            ?? descriptor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!);
    }
}
