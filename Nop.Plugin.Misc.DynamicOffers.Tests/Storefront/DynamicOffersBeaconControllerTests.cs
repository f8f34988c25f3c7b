using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Services.Catalog;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersBeaconControllerTests
{
    [Fact]
    public void The_guard_stands_before_all_other_filters()
    {
        var filter = typeof(DynamicOffersBeaconController).GetCustomAttribute<TypeFilterAttribute<BeaconGuard>>();

        Assert.Equal(int.MinValue, filter?.Order);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public async Task A_product_that_shoppers_do_not_see_refuses_the_whole_batch(int productId)
    {
        var visit = await ShopVisit.StartAsync();

        var result = await AcceptAsync(visit, new("lingered", 12, 30), new("lingered", productId, 30));

        Assert.NotEmpty(ToJson(Assert.IsType<BadRequestObjectResult>(result).Value).GetProperty("error").GetString()!);
        Assert.Equal(1, visit.Get<BeaconCounters>().RefusedFor(BeaconRefusal.UnknownProduct));
        visit.Get<ISignalSink>().DidNotReceiveWithAnyArgs().Accept(default!);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_a_yes_and_while_offers_are_off_nothing_is_kept_or_looked_up(bool enabled, bool consented)
    {
        var visit = await ShopVisit.StartAsync(enabled, consented);

        Assert.IsType<NoContentResult>(await AcceptAsync(visit, new BeaconSignal("lingered", 12, 30)));

        visit.Get<ISignalSink>().DidNotReceiveWithAnyArgs().Accept(default!);
        await visit.Get<IProductService>().DidNotReceiveWithAnyArgs().GetProductsByIdsAsync(default!);
        Assert.Equal(0, visit.Get<BeaconCounters>().Taken);
    }

    [Fact]
    public async Task All_signals_of_a_batch_are_taken_with_one_look_at_the_products()
    {
        var visit = await ShopVisit.StartAsync();

        var result = await AcceptAsync(visit, new("lingered", 12, 30), new("price_compared", 12, 0), new("exit_intent", 0, 0));

        Assert.Empty(ToJson(Assert.IsType<JsonResult>(result).Value).EnumerateObject());
        await visit.Get<IProductService>().Received(1).GetProductsByIdsAsync(Arg.Is<int[]>(ids => ids.SequenceEqual(new[] { 12 })));
        Received.InOrder(() =>
        {
            visit.Get<ISignalSink>().Accept("lingered", 12, 0, 30m);
            visit.Get<ISignalSink>().Accept("price_compared", 12, 0, 0m);
            visit.Get<ISignalSink>().Accept("exit_intent", 0, 0, 0m);
        });
        Assert.Equal(1, visit.Get<BeaconCounters>().Taken);
    }

    [Fact]
    public async Task Who_is_about_to_leave_is_shown_the_open_offer()
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));

        var result = await AcceptAsync(visit, new BeaconSignal("exit_intent", 0, 0));

        var dialog = Assert.IsType<DialogModel>(Assert.IsType<PartialViewResult>(result).Model);
        Assert.Contains("Gives", dialog.Offer.Gives);
        Assert.False(dialog.AsksMail);
    }

    [Fact]
    public async Task Who_closed_an_offer_lately_is_left_in_peace()
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));
        visit.Dismiss();

        Assert.Empty(ToJson(Assert.IsType<JsonResult>(await AcceptAsync(visit, new BeaconSignal("exit_intent", 0, 0))).Value).EnumerateObject());

        visit.Get<FakeTimeProvider>().Advance(ShopperOffers.DismissedFor);
        visit.Open(visit.NewGrant(1));
        Assert.IsType<PartialViewResult>(await AcceptAsync(visit, new BeaconSignal("exit_intent", 0, 0)));
    }

    /// <summary>Product 12 is on sale, 13 is not published, 14 is deleted, and there is no other.</summary>
    private static Task<IActionResult> AcceptAsync(ShopVisit visit, params BeaconSignal[] signals)
    {
        Product[] products = [new() { Id = 12, Published = true }, new() { Id = 13 }, new() { Id = 14, Published = true, Deleted = true }];
        visit.Get<IProductService>().GetProductsByIdsAsync(Arg.Any<int[]>())
            .Returns(call => products.Where(product => call.Arg<int[]>().Contains(product.Id)).ToList());
        visit.Get<ISignalSink>().ClearReceivedCalls(); // that a visit began is told with its first page
        visit.HttpContext.Features.Set(new BeaconBatch(Guid.NewGuid(), signals));

        return visit.NewController<DynamicOffersBeaconController>().Accept();
    }

    private static JsonElement ToJson(object? value) => JsonSerializer.SerializeToElement(value);
}
