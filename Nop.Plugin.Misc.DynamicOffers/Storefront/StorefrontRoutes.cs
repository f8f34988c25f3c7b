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
    public const string Code = "DynamicOffers.Code";
    public const string Preferences = "DynamicOffers.Preferences";
    public const string Export = "DynamicOffers.Export";
    public const string Forget = "DynamicOffers.Forget";
    public const string Country = "DynamicOffers.Country";
    public const string Friend = "DynamicOffers.Friend";
    public const string AcceptFriend = "DynamicOffers.AcceptFriend";
    public const string Mail = "DynamicOffers.Mail";
    public const string Beacon = "DynamicOffers.Beacon";
    public const string MiniCart = "DynamicOffers.MiniCart";
    public const string Prices = "DynamicOffers.Prices";
    public const string Now = "DynamicOffers.Now";

    private const string Controller = "DynamicOffers";
    private const string PreferencesController = "DynamicOffersPreferences";
    private const string FriendController = "DynamicOffersFriend";
    private const string HintsController = "DynamicOffersHints";

    /// <summary>Whether it is the controller of a page of ours, which asks by itself.</summary>
    public static bool IsOurs(string? controller) => controller is Controller or PreferencesController or FriendController;

    public const string Suppressions = "DynamicOffers.Suppressions";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllerRoute(Wallet, "offers", new { controller = Controller, action = nameof(DynamicOffersController.Wallet) });
        endpoints.MapControllerRoute(Consent, "offers/consent", new { controller = Controller, action = nameof(DynamicOffersController.Consent) });
        endpoints.MapControllerRoute(Save, "offers/save", new { controller = Controller, action = nameof(DynamicOffersController.Save) });
        endpoints.MapControllerRoute(Use, "offers/use", new { controller = Controller, action = nameof(DynamicOffersController.Use) });
        endpoints.MapControllerRoute(Code, "offers/code", new { controller = Controller, action = nameof(DynamicOffersController.Code) });
        MapPreferences(endpoints, Preferences, "offers/preferences", nameof(DynamicOffersPreferencesController.Preferences));
        MapPreferences(endpoints, Export, "offers/export", nameof(DynamicOffersPreferencesController.Export));
        MapPreferences(endpoints, Forget, "offers/forget", nameof(DynamicOffersPreferencesController.Forget));
        MapPreferences(endpoints, Country, "offers/country", nameof(DynamicOffersPreferencesController.Country));
        endpoints.MapControllerRoute(Friend, "offers/friend/{code}", new { controller = FriendController, action = nameof(DynamicOffersFriendController.Friend) });
        endpoints.MapControllerRoute(AcceptFriend, "offers/friend/{code}/accept", new { controller = FriendController, action = nameof(DynamicOffersFriendController.Accept) });
        endpoints.MapControllerRoute(Mail, "offers/mail/{key:guid}/{until:long}/{signature:length(43)}", new { controller = "DynamicOffersMail", action = nameof(DynamicOffersMailController.Open) });
        endpoints.MapControllerRoute(MiniCart, "offers/minicart", new { controller = HintsController, action = nameof(DynamicOffersHintsController.MiniCart) });
        endpoints.MapControllerRoute(Prices, "offers/prices", new { controller = HintsController, action = nameof(DynamicOffersHintsController.Prices) });
        endpoints.MapControllerRoute(Now, "offers/now", new { controller = HintsController, action = nameof(DynamicOffersHintsController.Now) });
        endpoints.MapControllerRoute(Suppressions, "offers/suppressions", new { controller = "DynamicOffersSuppression", action = nameof(DynamicOffersSuppressionController.Accept) });
        endpoints.MapControllerRoute(Beacon, "offers/beacon", new { controller = "DynamicOffersBeacon", action = nameof(DynamicOffersBeaconController.Accept) });
    }

    private static void MapPreferences(IEndpointRouteBuilder endpoints, string name, string path, string action) =>
        endpoints.MapControllerRoute(name, path, new { controller = PreferencesController, action });
}
