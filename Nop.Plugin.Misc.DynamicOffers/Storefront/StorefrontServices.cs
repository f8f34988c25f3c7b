using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

public static class StorefrontServices
{
    public static IServiceCollection AddDynamicOffersStorefront(this IServiceCollection services)
    {
        return services
            .AddScoped<ShopperFormat>()
            .AddScoped<StorefrontModelFactory>()
            .AddScoped<PreferencesModelFactory>();
    }
}
