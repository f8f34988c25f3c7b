using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class StorefrontZonesTests
{
    [Fact]
    public void Every_widget_stands_in_a_zone()
    {
        var shown = StorefrontZones.All.Select(StorefrontZones.GetWidget).OfType<StorefrontWidget>().Distinct();

        Assert.Equal(Enum.GetValues<StorefrontWidget>().Order(), shown.Order());
    }

    [Theory]
    [InlineData("checkout_confirm_top")]
    [InlineData("op_checkout_confirm_top")]
    public void Both_checkouts_show_the_offer_before_the_order_is_confirmed(string zone)
    {
        Assert.Equal(StorefrontWidget.ConfirmOffer, StorefrontZones.GetWidget(zone));
    }

    [Fact]
    public void A_zone_of_somebody_else_shows_nothing()
    {
        Assert.Null(StorefrontZones.GetWidget("footer"));
    }

    [Theory]
    [MemberData(nameof(Widgets))]
    public void Every_widget_has_its_view(StorefrontWidget widget)
    {
        Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, "Views", "Shared", "Components", "DynamicOffersWidget", $"{widget}.cshtml")));
    }

    public static TheoryData<StorefrontWidget> Widgets => [.. Enum.GetValues<StorefrontWidget>()];
}
