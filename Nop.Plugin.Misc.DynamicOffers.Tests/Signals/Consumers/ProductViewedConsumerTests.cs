using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class ProductViewedConsumerTests
{
    private readonly RecordingSink _sink = new();
    private readonly IHttpContextAccessor _request = FakeShop.Request();

    [Fact]
    public async Task A_product_page_is_a_view_of_its_product()
    {
        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Equal([(SignalKind.ProductViewed, 5)], _sink.Accepted);
    }

    [Fact]
    public async Task A_model_that_is_prepared_twice_counts_once()
    {
        var model = new ProductDetailsModel { Id = 5 };

        await HandleAsync(model);
        await HandleAsync(model);

        Assert.Equal([(SignalKind.ProductViewed, 5)], _sink.Accepted);
    }

    [Fact]
    public async Task The_products_of_a_group_on_its_page_are_no_views_of_their_own()
    {
        await HandleAsync(new ProductDetailsModel { Id = 5 });
        await HandleAsync(new ProductDetailsModel { Id = 6 });

        Assert.Equal([(SignalKind.ProductViewed, 5)], _sink.Accepted);
    }

    [Fact]
    public async Task The_next_request_counts_again()
    {
        await HandleAsync(new ProductDetailsModel { Id = 5 });
        _request.HttpContext = new DefaultHttpContext();
        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Equal(2, _sink.Accepted.Count);
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("admin")]
    public async Task The_admin_area_looks_at_no_product(string area)
    {
        _request.HttpContext!.Request.RouteValues = new RouteValueDictionary { ["area"] = area };

        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Any_other_model_is_no_view()
    {
        await HandleAsync(new ShoppingCartModel());

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_model_prepared_outside_a_request_is_no_view()
    {
        var consumer = new ProductViewedConsumer(_sink, FakeShop.NoRequest());

        await consumer.HandleEventAsync(new ModelPreparedEvent<BaseNopModel>(new ProductDetailsModel { Id = 5 }));

        Assert.Empty(_sink.Accepted);
    }

    private Task HandleAsync(BaseNopModel model)
    {
        return new ProductViewedConsumer(_sink, _request).HandleEventAsync(new ModelPreparedEvent<BaseNopModel>(model));
    }
}
