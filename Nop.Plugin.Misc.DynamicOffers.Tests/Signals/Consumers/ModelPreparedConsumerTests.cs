using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class ModelPreparedConsumerTests
{
    private readonly RecordingSink _sink = new();
    private readonly IHttpContextAccessor _request = FakeShop.Request();
    private OncePerRequest _once;

    public ModelPreparedConsumerTests()
    {
        _once = new OncePerRequest(_sink, _request);
    }

    [Fact]
    public async Task A_product_page_is_a_view_of_its_product_in_the_last_category_of_its_path()
    {
        var model = new ProductDetailsModel { Id = 5 };
        model.Breadcrumb.CategoryBreadcrumb = [new CategorySimpleModel { Id = 1 }, new CategorySimpleModel { Id = 2 }];

        await HandleAsync(model);

        Assert.Equal([new AcceptedSignal(SignalKind.ProductViewed, 5, 2)], _sink.Accepted);
    }

    [Theory]
    [InlineData(null, 10, null, 0)]
    [InlineData(12, 10, null, 1)]
    [InlineData(10, 10, null, 0)]
    [InlineData(null, 10, 9, 1)]
    [InlineData(null, 10, 10, 0)]
    [InlineData(null, null, null, 0)]
    public async Task A_price_below_the_list_price_is_told_with_the_view(int? oldPrice, int? price, int? withDiscount, int told)
    {
        var model = new ProductDetailsModel
        {
            Id = 5,
            ProductPrice = new ProductPriceModel { OldPriceValue = oldPrice, PriceValue = price, PriceWithDiscountValue = withDiscount }
        };

        await HandleAsync(model);

        Assert.Equal([new AcceptedSignal(SignalKind.ProductViewed, 5, 0, told)], _sink.Accepted);
    }

    [Fact]
    public async Task A_model_that_is_prepared_twice_counts_once_and_so_do_the_products_of_a_group_on_its_page()
    {
        await HandleAsync(new ProductDetailsModel { Id = 5 });
        await HandleAsync(new ProductDetailsModel { Id = 5 });
        await HandleAsync(new ProductDetailsModel { Id = 6 });

        Assert.Equal([new AcceptedSignal(SignalKind.ProductViewed, 5)], _sink.Accepted);
    }

    [Fact]
    public async Task The_next_request_counts_again()
    {
        await HandleAsync(new ProductDetailsModel { Id = 5 });
        _once = new OncePerRequest(_sink, _request);
        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Equal(2, _sink.Accepted.Count);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData((int)ProductSortingEnum.NameAsc, 0)]
    [InlineData((int)ProductSortingEnum.PriceAsc, 1)]
    [InlineData((int)ProductSortingEnum.PriceDesc, 1)]
    public async Task A_list_tells_whether_it_is_sorted_by_price(int? orderBy, int told)
    {
        await HandleAsync(new CategoryModel { Id = 7, CatalogProductsModel = new CatalogProductsModel { OrderBy = orderBy } });
        await HandleAsync(new SearchModel { q = "shoes", CatalogProductsModel = new CatalogProductsModel { OrderBy = orderBy } });

        Assert.Equal([new AcceptedSignal(SignalKind.CategoryViewed, 7, 0, told), new AcceptedSignal(SignalKind.Searched, 0, 0, told)], _sink.Accepted);
    }

    [Fact]
    public async Task A_list_that_is_sorted_without_its_page_is_told_by_the_category_that_it_asks_for()
    {
        _request.HttpContext!.Request.QueryString = new QueryString("?categoryId=7&orderby=10");

        await HandleAsync(new CatalogProductsModel { OrderBy = (int)ProductSortingEnum.PriceAsc });

        Assert.Equal([new AcceptedSignal(SignalKind.CategoryViewed, 7, 0, 1)], _sink.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?categoryId=x")]
    [InlineData("?manufacturerId=7")]
    public async Task A_list_of_no_category_is_none(string query)
    {
        _request.HttpContext!.Request.QueryString = new QueryString(query);

        await HandleAsync(new CatalogProductsModel());

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_search_page_without_words_is_no_search()
    {
        await HandleAsync(new SearchModel());
        await HandleAsync(new SearchModel { q = "" });

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Either_kind_of_checkout_begins_once()
    {
        await HandleAsync(new OnePageCheckoutModel());
        await HandleAsync(new CheckoutBillingAddressModel());

        Assert.Equal([new AcceptedSignal(SignalKind.CheckoutStarted)], _sink.Accepted);
    }

    [Fact]
    public async Task The_lowest_shipping_rate_is_what_shipping_costs()
    {
        await HandleAsync(Shipping(12.5m, 7.9m, 30m));

        Assert.Equal([new AcceptedSignal(SignalKind.ShippingCostSeen, Value: 7.9m)], _sink.Accepted);
    }

    [Fact]
    public async Task Shipping_that_can_be_had_for_nothing_is_no_cost()
    {
        await HandleAsync(Shipping(0m, 7.9m));
        await HandleAsync(Shipping());

        Assert.Empty(_sink.Accepted);
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("admin")]
    public async Task The_admin_area_looks_at_nothing(string area)
    {
        _request.HttpContext!.Request.RouteValues = new RouteValueDictionary { ["area"] = area };

        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Any_other_model_is_nothing()
    {
        await HandleAsync(new ShoppingCartModel());

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_model_prepared_outside_a_request_is_nothing()
    {
        _once = new OncePerRequest(_sink, FakeShop.NoRequest());

        await HandleAsync(new ProductDetailsModel { Id = 5 });

        Assert.Empty(_sink.Accepted);
    }

    private static CheckoutShippingMethodModel Shipping(params decimal[] rates) => new()
    {
        ShippingMethods = rates.Select(rate => new CheckoutShippingMethodModel.ShippingMethodModel { Rate = rate }).ToList()
    };

    private Task HandleAsync(BaseNopModel model) =>
        new ModelPreparedConsumer(_once, _request).HandleEventAsync(new ModelPreparedEvent<BaseNopModel>(model));
}
