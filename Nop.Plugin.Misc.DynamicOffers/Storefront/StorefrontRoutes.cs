using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>The addresses of our public pages, by the names that views and mails use.</summary>
public static class StorefrontRoutes
{
    public const string Wallet = "DynamicOffers.Wallet";
    public const string Consent = "DynamicOffers.Consent";
    public const string Save = "DynamicOffers.Save";
    public const string Use = "DynamicOffers.Use";
    public const string Beacon = "DynamicOffers.Beacon";

    /// <summary>The controller behind the wallet page.</summary>
    public const string Controller = "DynamicOffers";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllerRoute(Wallet, "offers", new { controller = Controller, action = nameof(DynamicOffersController.Wallet) });
        endpoints.MapControllerRoute(Consent, "offers/consent", new { controller = Controller, action = nameof(DynamicOffersController.Consent) });
        endpoints.MapControllerRoute(Save, "offers/save", new { controller = Controller, action = nameof(DynamicOffersController.Save) });
        endpoints.MapControllerRoute(Use, "offers/use", new { controller = Controller, action = nameof(DynamicOffersController.Use) });
        endpoints.MapControllerRoute(Beacon, "offers/beacon", new { controller = "DynamicOffersBeacon", action = nameof(DynamicOffersBeaconController.Accept) });
    }
}
