using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

public static class AdminServices
{
    public static IServiceCollection AddDynamicOffersAdmin(this IServiceCollection services)
    {
        return services
            .AddDynamicOffersInstallation()
            .AddScoped<SettingsEditor>()
            .AddScoped<ConfigurationValidator>()
            .AddScoped<StatusModelFactory>()
            .AddScoped<OffersModelFactory>();
    }
}
