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
    public const string Campaigns = "DynamicOffers.Admin.Campaigns";
    public const string Override = "DynamicOffers.Admin.Override";
    public const string Decisions = "DynamicOffers.Admin.Decisions";
    public const string Segments = "DynamicOffers.Admin.Segments";
    public const string Channels = "DynamicOffers.Admin.Channels";

    private const string Controller = "DynamicOffersAdmin";
    private const string CampaignsController = "DynamicOffersCampaigns";
    private const string OverrideController = "DynamicOffersOverride";
    private const string DecisionsController = "DynamicOffersDecisions";
    private const string SegmentsController = "DynamicOffersSegments";
    private const string ChannelsController = "DynamicOffersChannels";

    private static readonly string[] CampaignActions =
    [
        nameof(DynamicOffersCampaignsController.List),
        nameof(DynamicOffersCampaignsController.Create),
        nameof(DynamicOffersCampaignsController.Edit),
        nameof(DynamicOffersCampaignsController.Launch),
        nameof(DynamicOffersCampaignsController.Pause),
        nameof(DynamicOffersCampaignsController.End),
        nameof(DynamicOffersCampaignsController.Delete),
        nameof(DynamicOffersCampaignsController.Code)
    ];

    private static readonly string[] OverrideActions =
    [
        nameof(DynamicOffersOverrideController.Index),
        nameof(DynamicOffersOverrideController.Find),
        nameof(DynamicOffersOverrideController.Give),
        nameof(DynamicOffersOverrideController.Revoke),
        nameof(DynamicOffersOverrideController.Block),
        nameof(DynamicOffersOverrideController.Unblock)
    ];

    private static readonly string[] DecisionActions =
    [
        nameof(DynamicOffersDecisionsController.Index),
        nameof(DynamicOffersDecisionsController.Find),
        nameof(DynamicOffersDecisionsController.Why),
        nameof(DynamicOffersDecisionsController.OfGrant)
    ];

    private static readonly string[] SegmentActions =
    [
        nameof(DynamicOffersSegmentsController.List),
        nameof(DynamicOffersSegmentsController.Edit),
        nameof(DynamicOffersSegmentsController.Delete)
    ];

    private static readonly string[] ChannelActions =
    [
        nameof(DynamicOffersChannelsController.Index),
        nameof(DynamicOffersChannelsController.Save),
        nameof(DynamicOffersChannelsController.Replay),
        nameof(DynamicOffersChannelsController.Import),
        nameof(DynamicOffersChannelsController.Suppress),
        nameof(DynamicOffersChannelsController.Unsuppress)
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapAction(endpoints, Configure, nameof(DynamicOffersAdminController.Configure));
        MapAction(endpoints, Offers, nameof(DynamicOffersAdminController.Offers));
        MapAction(endpoints, Privacy, nameof(DynamicOffersAdminController.Privacy));
        MapAction(endpoints, EraseShopper, nameof(DynamicOffersAdminController.EraseShopper));
        MapAction(endpoints, Requirement, nameof(DynamicOffersAdminController.Requirement));
        foreach (var action in CampaignActions)
            MapAction(endpoints, $"{Campaigns}.{action}", action, CampaignsController);
        foreach (var action in OverrideActions)
            MapAction(endpoints, $"{Override}.{action}", action, OverrideController);
        foreach (var action in DecisionActions)
            MapAction(endpoints, $"{Decisions}.{action}", action, DecisionsController);
        foreach (var action in SegmentActions)
            MapAction(endpoints, $"{Segments}.{action}", action, SegmentsController);
        foreach (var action in ChannelActions)
            MapAction(endpoints, $"{Channels}.{action}", action, ChannelsController);
    }

    public static string ConfigureUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersAdminController.Configure));
    }

    public static string CampaignsUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersCampaignsController.List), CampaignsController);
    }

    public static string OverrideUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersOverrideController.Index), OverrideController);
    }

    public static string DecisionsUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersDecisionsController.Index), DecisionsController);
    }

    public static string SegmentsUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersSegmentsController.List), SegmentsController);
    }

    public static string ChannelsUrl(IWebHelper webHelper)
    {
        return webHelper.GetStoreLocation() + Path(nameof(DynamicOffersChannelsController.Index), ChannelsController);
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

    private static void MapAction(IEndpointRouteBuilder endpoints, string name, string action, string controller = Controller)
    {
        endpoints.MapControllerRoute(name, Path(action, controller), new { area = AreaNames.ADMIN, controller, action });
    }

    private static string Path(string action, string controller = Controller)
    {
        return $"{AreaNames.ADMIN}/{controller}/{action}";
    }
}
