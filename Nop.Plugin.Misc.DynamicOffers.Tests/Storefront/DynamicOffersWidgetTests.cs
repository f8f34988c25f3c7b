using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.ShoppingCart;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersWidgetTests
{
    [Theory]
    [MemberData(nameof(Zones))]
    public async Task While_offers_are_off_no_zone_shows_anything(string zone)
    {
        var visit = await ShopVisit.StartAsync(enabled: false);

        await AssertNothingAsync(visit, zone, new ProductDetailsModel { Id = 12 });
    }

    [Theory]
    [InlineData("product_price_bottom")]
    [InlineData("order_summary_totals")]
    [InlineData("checkout_confirm_top")]
    [InlineData("op_checkout_confirm_top")]
    public async Task Without_an_offer_there_is_nothing_to_show(string zone)
    {
        var visit = await ShopVisit.StartAsync();

        await AssertNothingAsync(visit, zone, additionalData: null);
        await AssertNothingAsync(visit, zone, new ProductDetailsModel { Id = 12 });
        await AssertNothingAsync(visit, zone, new ShoppingCartModel { IsEditable = true });
    }

    [Theory]
    [InlineData("product_price_bottom")]
    [InlineData("order_summary_totals")]
    public async Task A_theme_that_hands_over_something_else_gets_nothing(string zone)
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));

        await AssertNothingAsync(visit, zone, additionalData: "something else");
    }

    [Fact]
    public async Task What_fails_is_logged_and_leaves_the_page_as_it_is()
    {
        var visit = await ShopVisit.StartAsync();
        var failure = new InvalidOperationException("The database is away.");
        visit.Get<IGrantStore>().GetOpenAsync(default, default, default).ThrowsAsyncForAnyArgs(failure);

        var result = await visit.Get<DynamicOffersWidgetViewComponent>().InvokeAsync("header_links_after");

        Assert.Empty(Assert.IsType<ContentViewComponentResult>(result).Content);
        await visit.Get<ILogger>().Received(1).ErrorAsync(Arg.Is<string>(message => message.Contains("header_links_after")), failure);
    }

    public static TheoryData<string> Zones => [.. StorefrontZones.All];

    private static async Task AssertNothingAsync(ShopVisit visit, string zone, object? additionalData)
    {
        var result = await visit.Get<DynamicOffersWidgetViewComponent>().InvokeAsync(zone, additionalData);

        Assert.Empty(Assert.IsType<ContentViewComponentResult>(result).Content);
        await visit.Get<ILogger>().DidNotReceiveWithAnyArgs().ErrorAsync(default!, default, default);
    }
}
