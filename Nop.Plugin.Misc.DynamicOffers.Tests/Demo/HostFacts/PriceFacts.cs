using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Prices, lines and totals.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class PriceFacts(FactShop shop) : IClassFixture<FactShop>
{
    [Fact]
    public Task H11_Percentages_are_computed_in_single_precision() => shop.DoAsync(services =>
    {
        var discount = new Discount { UsePercentage = true, DiscountPercentage = 100 };
        Assert.Equal(16777220m, services.Get<IDiscountService>().GetDiscountAmount(discount, 16777217m));

        return Task.CompletedTask;
    });

    [Fact]
    public Task H11_The_maximum_is_for_percentages_only() => shop.DoAsync(services =>
    {
        var discounts = services.Get<IDiscountService>();
        Assert.Equal(5, discounts.GetDiscountAmount(new() { UsePercentage = true, DiscountPercentage = 10, MaximumDiscountAmount = 5 }, 100));
        Assert.Equal(10, discounts.GetDiscountAmount(new() { DiscountAmount = 10, MaximumDiscountAmount = 5 }, 100));

        return Task.CompletedTask;
    });

    [Fact]
    public Task H11_Rounding_is_half_to_even() => shop.DoAsync(async services =>
    {
        var prices = services.Get<IPriceCalculationService>();
        Assert.Equal(5.02m, await prices.RoundPriceAsync(5.025m));
        Assert.Equal(5.04m, await prices.RoundPriceAsync(5.035m));
    });

    [Theory]
    [InlineData(true, "5.02", "5.02")]
    [InlineData(false, "5.025", "5.025")]
    public Task H11_Discount_and_rest_of_the_subtotal_are_rounded_each_on_its_own_where_the_setting_says_so(
        bool rounds, string discount, string rest) =>
        shop.WithAsync<ShoppingCartSettings>(nameof(ShoppingCartSettings.RoundPricesDuringCalculation), rounds, () => shop.DoAsync(async services =>
        {
            var guest = await services.AddGuestAsync();
            await services.AddCouponAsync(guest, coupon => (coupon.UsePercentage, coupon.DiscountPercentage) = (true, 50));
            var cart = await services.AddToCartAsync(guest, await services.AddProductAsync(10.05m));

            var totals = await services.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(cart, includingTax: false);
            Assert.Equal(discount, FormattableString.Invariant($"{totals.discountAmount:0.###}"));
            Assert.Equal(rest, FormattableString.Invariant($"{totals.subTotalWithDiscount:0.###}"));
        }));

    [Fact]
    public Task H11_The_discount_amount_of_a_line_is_not_rounded() => shop.DoAsync(async services =>
    {
        var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(10.05m));
        await services.AssignAsync(await services.AddDiscountAsync(discount => (discount.UsePercentage, discount.DiscountPercentage) = (true, 50)), product);
        var cart = await services.AddToCartAsync(guest, product);

        var (unitPrice, discountAmount, _) = await services.Get<IShoppingCartService>().GetUnitPriceAsync(cart[0], includeDiscounts: true);
        Assert.Equal(5.02m, unitPrice);
        Assert.Equal(5.025m, discountAmount);
    });

    [Fact]
    public async Task H14_The_unit_price_event_is_for_cart_lines_only()
    {
        var heard = await Heard.DuringAsync(() => shop.DoAsync(async services =>
        {
            var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(10));
            var store = await services.Get<IStoreService>().GetStoreByIdAsync(FactRows.StoreId);
            await services.Get<IPriceCalculationService>().GetFinalPriceAsync(product, guest, store);
            await services.Get<IShoppingCartService>().GetUnitPriceAsync(
                product, guest, store, ShoppingCartType.ShoppingCart, 1, string.Empty, 0, null, null, true);
        }));
        using var shopper = await shop.GetShopperAsync();
        var onPage = await Heard.DuringAsync(() => shopper.LooksAtAsync("cast-iron-teapot"));
        var inCart = await Heard.DuringAsync(() => shopper.AddsToCartAsync("cast-iron-teapot"));

        Assert.Empty(heard.Concat(onPage).OfType<GetShoppingCartItemUnitPriceEvent>());
        Assert.NotEmpty(inCart.OfType<GetShoppingCartItemUnitPriceEvent>());
    }

    [Fact]
    public async Task H14_Who_answers_the_event_sets_price_discount_and_usage_and_no_requirement_or_limit_is_asked()
    {
        await shop.DoAsync(async services =>
        {
            var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(10));
            var discount = await services.AddDiscountAsync(discount =>
                (discount.DiscountLimitation, discount.LimitationTimes) = (DiscountLimitationType.NTimesOnly, 0));
            await services.AddRuleAsync(discount, await services.AddGroupAsync(discount), NopCustomerDefaults.AdministratorsRoleName);
            await services.AddToCartAsync(guest, product, quantity: 2);

            await Heard.DuringAsync(() => services.PlaceAsync(guest), Answer(discount, 7, 3));

            var item = await services.Table<OrderItem>().SingleAsync(item => item.ProductId == product.Id);
            Assert.Equal((7m, 14m, 6m), (item.UnitPriceExclTax, item.PriceExclTax, item.DiscountAmountExclTax));
            var usage = await services.Table<DiscountUsageHistory>().SingleAsync(usage => usage.DiscountId == discount.Id);
            Assert.Equal(item.OrderId, usage.OrderId);
        });
    }

    [Fact]
    public async Task H14_A_copy_with_a_maximum_quantity_prices_that_many_units_and_the_rest_is_asked_for_without_discounts()
    {
        await shop.DoAsync(async services =>
        {
            var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(10));
            var discount = await services.AddDiscountAsync();
            var cart = await services.AddToCartAsync(guest, product, quantity: 5);

            var copy = new Discount { Id = discount.Id, Name = discount.Name, MaximumDiscountedQuantity = 2 };
            var heard = await Heard.DuringAsync(
                async () =>
                {
                    var line = await services.Get<IShoppingCartService>().GetSubTotalAsync(cart[0], includeDiscounts: true);
                    Assert.Equal((2 * 7 + 3 * 10, 2 * 3, 2), (line.subTotal, line.discountAmount, line.maximumDiscountQty));
                    Assert.Same(copy, Assert.Single(line.appliedDiscounts));
                },
                Answer(copy, 7, 3));

            Assert.Equal([true, false], heard.OfType<GetShoppingCartItemUnitPriceEvent>().Select(@event => @event.IncludeDiscounts));
        });
    }

    [Fact]
    public Task H15_Free_shipping_over_X_looks_at_the_discounted_amount() =>
        shop.WithAsync<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXEnabled), true, () =>
            shop.WithAsync<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXValue), 50, () => shop.DoAsync(async services =>
            {
                var guest = await services.AddGuestAsync();
                var totals = services.Get<IOrderTotalCalculationService>();
                var cart = await services.AddToCartAsync(guest, await services.AddProductAsync(55, isShipped: true));
                Assert.True(await totals.IsFreeShippingAsync(cart));

                await services.AddCouponAsync(guest, coupon => coupon.DiscountAmount = 6);
                Assert.False(await totals.IsFreeShippingAsync(cart));
            })));

    [Fact]
    public Task H15_The_minimum_order_total_looks_at_the_discounted_amount() =>
        shop.WithAsync<OrderSettings>(nameof(OrderSettings.MinOrderTotalAmount), 50, () => shop.DoAsync(async services =>
        {
            var guest = await services.AddGuestAsync();
            var orders = services.Get<IOrderProcessingService>();
            var cart = await services.AddToCartAsync(guest, await services.AddProductAsync(55));
            Assert.True(await orders.ValidateMinOrderTotalAmountAsync(cart));

            await services.AddCouponAsync(guest, coupon => coupon.DiscountAmount = 6);
            Assert.False(await orders.ValidateMinOrderTotalAmountAsync(cart));
        }));

    [Fact]
    public Task H20_The_same_product_with_the_same_attributes_is_one_line() => shop.DoAsync(async services =>
    {
        var guest = await services.AddGuestAsync();
        var product = await services.Table<Product>().SingleAsync(product => product.Name == "Wool cushion");
        var attributes = services.Get<IProductAttributeService>();
        var mapping = (await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Single();
        var values = await attributes.GetProductAttributeValuesAsync(mapping.Id);
        string xml(int index) => services.Get<IProductAttributeParser>().AddProductAttribute(string.Empty, mapping, $"{values[index].Id}");

        await services.AddToCartAsync(guest, product, 1, xml(0));
        await services.AddToCartAsync(guest, product, 2, xml(0));
        var cart = await services.AddToCartAsync(guest, product, 1, xml(1));

        Assert.Equal([3, 1], cart.Select(item => item.Quantity));
    });

    [Fact]
    public Task H20_Roles_stock_and_quantities_refuse_an_addition() => shop.DoAsync(async services =>
    {
        var guest = await services.AddGuestAsync();
        var soldOut = await services.Table<Product>().SingleAsync(product => product.Name == "Camp lantern");
        var warnings = await services.Get<IShoppingCartService>().AddToCartAsync(guest, soldOut, ShoppingCartType.ShoppingCart, FactRows.StoreId);
        Assert.NotEmpty(warnings);

        var searchEngine = await services.Get<ICustomerService>().GetOrCreateSearchEngineUserAsync();
        var product = await services.AddProductAsync(5);
        Assert.NotEmpty(await services.Get<IShoppingCartService>().AddToCartAsync(searchEngine, product, ShoppingCartType.ShoppingCart, FactRows.StoreId));
        Assert.NotEmpty(await services.Get<IShoppingCartService>().AddToCartAsync(guest, product, ShoppingCartType.ShoppingCart, FactRows.StoreId, quantity: 101));
    });

    private static Func<object, Task> Answer(Discount discount, decimal unitPrice, decimal amount) => @event =>
    {
        if (@event is GetShoppingCartItemUnitPriceEvent { IncludeDiscounts: true } asked)
        {
            (asked.UnitPrice, asked.DiscountAmount, asked.StopProcessing) = (unitPrice, amount, true);
            asked.AppliedDiscounts.Add(discount);
        }

        return Task.CompletedTask;
    };
}
