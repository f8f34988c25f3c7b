using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

public static class StorefrontServices
{
    public static IServiceCollection AddDynamicOffersStorefront(this IServiceCollection services)
    {
        return services
            .AddSingleton<BeaconGate>()
            .AddScoped<ShopperFormat>()
            .AddScoped<OfferWords>()
            .AddScoped<OfferPictures>()
            .AddScoped<NudgeWords>()
            .AddScoped<StorefrontModelFactory>()
            .AddScoped<PreferencesModelFactory>();
    }
}
