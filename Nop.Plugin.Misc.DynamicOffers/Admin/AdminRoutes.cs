using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Core;
using Nop.Web.Framework;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The addresses of our admin pages; they end in controller and action, by which the host marks the menu entry.</summary>
public static class AdminRoutes
{
    public const string Configure = "DynamicOffers.Admin.Configure";
    public const string Offers = "DynamicOffers.Admin.Offers";
    public const string Privacy = "DynamicOffers.Admin.Privacy";
    public const string EraseShopper = "DynamicOffers.Admin.EraseShopper";
    public const string Requirement = "DynamicOffers.Admin.Requirement";

    private const string Controller = "DynamicOffersAdmin";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapAction(endpoints, Configure, nameof(DynamicOffersAdminController.Configure));
        MapAction(endpoints, Offers, nameof(DynamicOffersAdminController.Offers));
        MapAction(endpoints, Privacy, nameof(DynamicOffersAdminController.Privacy));
        MapAction(endpoints, EraseShopper, nameof(DynamicOffersAdminController.EraseShopper));
        MapAction(endpoints, Requirement, nameof(DynamicOffersAdminController.Requirement));
    }

    public static string ConfigureUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersAdminController.Configure));
    }

    public static string OffersUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersAdminController.Offers));
    }

    public static string PrivacyUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersAdminController.Privacy));
    }

    public static string RequirementUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersAdminController.Requirement));
    }

    private static void MapAction(IEndpointRouteBuilder endpoints, string name, string action)
    {
        endpoints.MapControllerRoute(name, Path(action), new { area = AreaNames.ADMIN, controller = Controller, action });
    }

    private static string Path(string action)
    {
        return $"{AreaNames.ADMIN}/{Controller}/{action}";
    }
}
