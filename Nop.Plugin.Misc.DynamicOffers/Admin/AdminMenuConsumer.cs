using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Our pages in the admin menu, below the host's own discounts.</summary>
public class AdminMenuConsumer : BaseAdminMenuCreatedEventConsumer
{
    private const string Icon = "far fa-dot-circle";

    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IWebHelper _webHelper;

    public AdminMenuConsumer(
        IPluginManager<IPlugin> pluginManager,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IWebHelper webHelper)
        : base(pluginManager)
    {
        _localizationService = localizationService;
        _permissionService = permissionService;
        _webHelper = webHelper;
    }

    protected override string PluginSystemName => DynamicOffersDefaults.SystemName;

    protected override MenuItemInsertType InsertType => MenuItemInsertType.TryAfterThanBefore;

    protected override string AfterMenuSystemName => "Discounts";

    protected override string BeforeMenuSystemName => "Affiliates";

    protected override Task<bool> CheckAccessAsync()
    {
        return _permissionService.AuthorizeAsync(DynamicOffersDefaults.ManagePermission);
    }

    protected override async Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin)
    {
        return new AdminMenuItem
        {
            SystemName = DynamicOffersDefaults.SystemName,
            Title = await TextAsync("Menu"),
            IconClass = Icon,
            PermissionNames = [DynamicOffersDefaults.ManagePermission],
            ChildNodes =
            [
                Page("Settings", await TextAsync("Menu.Settings"), AdminRoutes.ConfigureUrl(_webHelper)),
                Page("Campaigns", await TextAsync("Menu.Campaigns"), AdminRoutes.CampaignsUrl(_webHelper)),
                Page("Segments", await TextAsync("Menu.Segments"), AdminRoutes.SegmentsUrl(_webHelper)),
                Page("Offers", await TextAsync("Menu.Offers"), AdminRoutes.OffersUrl(_webHelper)),
                Page("Decisions", await TextAsync("Menu.Decisions"), AdminRoutes.DecisionsUrl(_webHelper)),
                Page("Override", await TextAsync("Menu.Override"), AdminRoutes.OverrideUrl(_webHelper)),
                Page("Channels", await TextAsync("Menu.Channels"), AdminRoutes.ChannelsUrl(_webHelper)),
                Page("Privacy", await TextAsync("Menu.Privacy"), AdminRoutes.PrivacyUrl(_webHelper))
            ]
        };
    }

    private static AdminMenuItem Page(string name, string title, string url)
    {
        return new AdminMenuItem
        {
            SystemName = $"{DynamicOffersDefaults.SystemName}.{name}",
            Title = title,
            IconClass = Icon,
            Url = url,
            PermissionNames = [DynamicOffersDefaults.ManagePermission]
        };
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
    }
}
