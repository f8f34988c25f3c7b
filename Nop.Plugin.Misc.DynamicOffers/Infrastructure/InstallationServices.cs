using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

public static class InstallationServices
{
    public static IServiceCollection AddDynamicOffersInstallation(this IServiceCollection services)
    {
        return services
            .AddScoped<TextInstaller>()
            .AddScoped<MessageTemplateInstaller>()
            .AddScoped<PluginInstaller>()
            .AddScoped(provider => new Lazy<PluginInstaller>(provider.GetRequiredService<PluginInstaller>));
    }
}
