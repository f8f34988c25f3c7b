using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using NSubstitute;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class DynamicOffersPluginTests
{
    private readonly Lazy<PluginInstaller> _installer = new(() => throw new InvalidOperationException("The installer was asked for."));
    private readonly DynamicOffersPlugin _plugin;

    public DynamicOffersPluginTests()
    {
        var carriers = Substitute.For<ICarrierStore>();
        carriers.GetAllAsync().Returns([]);
        var webHelper = Substitute.For<IWebHelper>();
        webHelper.GetStoreLocation().Returns("https://shop.example/");
        _plugin = new DynamicOffersPlugin(new RequirementCheck(null!, carriers, new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>()), _installer, webHelper);
    }

    [Fact]
    public async Task A_request_that_checks_a_requirement_or_shows_a_widget_builds_no_installer()
    {
        await _plugin.CheckRequirementAsync(new DiscountRequirementValidationRequest { Customer = new Customer(), Store = new Store() });
        await _plugin.GetWidgetZonesAsync();

        Assert.False(_installer.IsValueCreated);
    }

    [Fact]
    public async Task A_requirement_that_is_not_of_a_carrier_lets_nobody_through()
    {
        var result = await _plugin.CheckRequirementAsync(
            new DiscountRequirementValidationRequest { DiscountRequirementId = 7, Customer = new Customer { Id = 1 }, Store = new Store { Id = 1 } });

        Assert.False(result.IsValid);
    }

    [Fact]
    public async Task Shows_the_storefronts_component_in_the_storefronts_zones_and_the_admins_in_its_own()
    {
        Assert.Equal(StorefrontZones.All.Concat(AdminZones.All), await _plugin.GetWidgetZonesAsync());
        Assert.Equal(AdminZones.Component, _plugin.GetWidgetViewComponent(AdminWidgetZones.OrderDetailsBlock));
        Assert.All(StorefrontZones.All, zone => Assert.Equal(StorefrontZones.Component, _plugin.GetWidgetViewComponent(zone)));
        Assert.False(_plugin.HideInWidgetList);
    }

    [Fact]
    public void Leads_to_its_pages_in_the_admin()
    {
        Assert.Equal("https://shop.example/Admin/DynamicOffersAdmin/Configure", _plugin.GetConfigurationPageUrl());
        Assert.StartsWith("https://shop.example/Admin/DynamicOffersAdmin/Requirement", _plugin.GetConfigurationUrl(1, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installing_updating_and_uninstalling_is_the_installers_work()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(_plugin.InstallAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _plugin.UpdateAsync("0.1.0", "0.2.0"));
        await Assert.ThrowsAsync<InvalidOperationException>(_plugin.UninstallAsync);
    }
}
