using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Discounts;
using Nop.Services.Plugins;

namespace Nop.Plugin.Misc.DynamicOffers;

/// <summary>
/// The one plugin class that the host takes from this assembly: misc plugin, widget and discount requirement in one. It only forwards.
/// </summary>
/// <remarks>
/// The host builds a new instance on every request that checks a requirement or shows a widget. What those need comes ready from the request's
/// scope; the installer, which needs half of the host, waits behind a <see cref="Lazy{T}"/>.
/// </remarks>
public class DynamicOffersPlugin : BasePlugin, IMiscPlugin, IWidgetPlugin, IDiscountRequirementRule
{
    private readonly RequirementCheck _requirementCheck;
    private readonly Lazy<PluginInstaller> _installer;
    private readonly IWebHelper _webHelper;

    public DynamicOffersPlugin(RequirementCheck requirementCheck, Lazy<PluginInstaller> installer, IWebHelper webHelper)
    {
        _requirementCheck = requirementCheck;
        _installer = installer;
        _webHelper = webHelper;
    }

    /// <summary>The owner switches us off here like any widget; our settings page warns of it.</summary>
    public bool HideInWidgetList => false;

    public override string GetConfigurationPageUrl()
    {
        return AdminRoutes.ConfigureUrl(_webHelper);
    }

    public override Task InstallAsync()
    {
        return _installer.Value.InstallAsync();
    }

    public override Task UpdateAsync(string currentVersion, string targetVersion)
    {
        return _installer.Value.UpdateAsync();
    }

    public override Task UninstallAsync()
    {
        return _installer.Value.UninstallAsync();
    }

    public Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request)
    {
        return _requirementCheck.CheckAsync(request);
    }

    /// <summary>What the host puts beside our requirement on its discount page.</summary>
    public string GetConfigurationUrl(int discountId, int? discountRequirementId)
    {
        return AdminRoutes.RequirementUrl(_webHelper);
    }

    public Task<IList<string>> GetWidgetZonesAsync()
    {
        return Task.FromResult<IList<string>>([.. StorefrontZones.All, .. AdminZones.All]);
    }

    public Type GetWidgetViewComponent(string widgetZone)
    {
        return AdminZones.All.Contains(widgetZone) ? AdminZones.Component : StorefrontZones.Component;
    }
}
