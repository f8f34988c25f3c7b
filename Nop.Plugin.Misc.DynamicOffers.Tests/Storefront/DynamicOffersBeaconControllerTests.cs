using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Services.Catalog;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersBeaconControllerTests
{
    [Theory]
    [InlineData(null, null, "kind")]
    [InlineData("product_viewed", null, "kind")]
    [InlineData("lingered", "twelve", "productId")]
    [InlineData("lingered", "-4", "productId")]
    [InlineData("lingered", "99999999999", "productId")]
    [InlineData("lingered", "13", "13")]
    public async Task Nonsense_is_refused_with_a_sentence_and_leaves_no_trace(string? kind, string? productId, string named)
    {
        var visit = await ShopVisit.StartAsync();

        var result = await NewController(visit).Accept(kind, productId);

        Assert.Contains(named, ToJson(Assert.IsType<BadRequestObjectResult>(result).Value).GetProperty("error").GetString());
        visit.Get<ISignalSink>().DidNotReceiveWithAnyArgs().Accept(default!, default);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_a_yes_and_while_offers_are_off_nothing_is_kept(bool enabled, bool consented)
    {
        var visit = await ShopVisit.StartAsync(enabled, consented);

        Assert.IsType<NoContentResult>(await NewController(visit).Accept("exit_intent", null));

        visit.Get<ISignalSink>().DidNotReceiveWithAnyArgs().Accept(default!, default);
    }

    [Fact]
    public async Task A_signal_is_taken_and_without_an_offer_there_is_nothing_to_show()
    {
        var visit = await ShopVisit.StartAsync();

        var result = await NewController(visit).Accept("lingered", "12");

        Assert.Empty(ToJson(Assert.IsType<JsonResult>(result).Value).EnumerateObject());
        visit.Get<ISignalSink>().Received(1).Accept("lingered", 12);
    }

    [Fact]
    public async Task Who_is_about_to_leave_is_shown_the_open_offer()
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));

        var result = await NewController(visit).Accept("exit_intent", "");

        var offer = ToJson(Assert.IsType<JsonResult>(result).Value).GetProperty("offer");
        Assert.Equal(["title", "gives", "until", "toCart", "cartUrl", "close"], offer.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData(2048, false)]
    [InlineData(2049, true)]
    public void A_long_body_is_refused_before_anything_reads_it(long length, bool isRefused)
    {
        var httpContext = new DefaultHttpContext { Request = { ContentLength = length } };
        var context = new AuthorizationFilterContext(new ActionContext(httpContext, new RouteData(), new ActionDescriptor()), []);

        new MaximumBodySizeAttribute(2048).OnAuthorization(context);

        Assert.Equal(isRefused, context.Result is BadRequestObjectResult);
    }

    private static DynamicOffersBeaconController NewController(ShopVisit visit)
    {
        visit.Get<IProductService>().GetProductByIdAsync(12).Returns(new Product { Id = 12, Published = true });
        visit.Get<IProductService>().GetProductByIdAsync(13).Returns((Product?)null);

        return visit.NewController<DynamicOffersBeaconController>();
    }

    private static JsonElement ToJson(object? value)
    {
        return JsonSerializer.SerializeToElement(value);
    }
}
