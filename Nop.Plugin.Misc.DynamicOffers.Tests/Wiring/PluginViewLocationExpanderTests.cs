using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Razor;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

public class PluginViewLocationExpanderTests
{
    private static readonly string[] OfHost = ["/Themes/Emporium/Views/{1}/{0}.cshtml", "/Views/{1}/{0}.cshtml", "/Views/Shared/{0}.cshtml"];

    private static readonly string[] Ours =
    [
        "/Plugins/Misc.DynamicOffers/Views/{1}/{0}.cshtml",
        "/Plugins/Misc.DynamicOffers/Views/Shared/{0}.cshtml"
    ];

    [Theory]
    [InlineData("DynamicOffers", "Wallet")]
    [InlineData("DynamicOffersAdmin", "Configure")]
    [InlineData("Product", "Components/DynamicOffersWidget/ProductOffer")]
    public void A_view_of_ours_is_looked_for_in_the_theme_first_and_in_our_folder_last(string controller, string view)
    {
        Assert.Equal([.. OfHost, .. Ours], Expand(controller, view));
    }

    [Theory]
    [InlineData("Product", "ProductTemplate.Simple")]
    [InlineData("Product", "Components/WidgetsFacebookPixel/Default")]
    [InlineData("ShoppingCart", "DynamicOffers")]
    [InlineData(null, "_Root")]
    public void Nobody_else_s_view_is_looked_for_in_our_folder(string? controller, string view)
    {
        Assert.Equal(OfHost, Expand(controller, view));
    }

    private static IEnumerable<string> Expand(string? controller, string view)
    {
        var context = new ViewLocationExpanderContext(new ActionContext { ActionDescriptor = new ActionDescriptor() }, view, controller, areaName: null, pageName: null, isMainPage: true);

        return new PluginViewLocationExpander().ExpandViewLocations(context, OfHost);
    }
}
