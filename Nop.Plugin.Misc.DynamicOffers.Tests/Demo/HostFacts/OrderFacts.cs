using AngleSharp.Dom;
using DemoStore.Services.Payments;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Orders, from the confirm page to their end.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class OrderFacts(FactShop shop) : IClassFixture<FactShop>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task E3_Errors_of_the_order_are_shown_on_the_confirm_page_of_both_checkouts_with_fresh_totals(bool onOnePage)
    {
        using var shopper = await shop.GetShopperAsync();
        await GoToConfirmAsync(shopper, onOnePage, "Decline");
        var page = await ConfirmAsync(shopper, onOnePage);

        Assert.Contains("The payment was declined.", page.QuerySelector(".message-error")!.TextContent);
        Assert.NotNull(page.QuerySelector(".order-total .value-summary"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task E3_Exceptions_of_the_preparation_are_shown_there_too(bool onOnePage)
    {
        using var shopper = await shop.GetShopperAsync();
        await GoToConfirmAsync(shopper, onOnePage, "Approve");
        await shop.WithAsync<OrderSettings>(nameof(OrderSettings.MinOrderSubtotalAmount), 1234, async () =>
        {
            var page = await ConfirmAsync(shopper, onOnePage);

            Assert.Contains("1,234", page.QuerySelector(".message-error")!.TextContent);
        });
    }

    [Fact]
    public async Task E4_After_the_payment_lines_are_priced_again_then_cart_and_history_are_written_and_only_then_the_order_is_placed()
    {
        var (guest, product) = await AddCartAsync(10);
        var states = new List<string>();
        var heard = await Heard.DuringAsync(() => shop.DoAsync(services => services.PlaceAsync(guest)), async @event =>
        {
            if (@event is EntityInsertedEvent<Order>)
            {
                // The payment is through; whatever it was for, the line costs what it costs now.
                await shop.DoAsync(async services =>
                {
                    var current = await services.Get<IProductService>().GetProductByIdAsync(product.Id);
                    current.Price = 12;
                    await services.Get<IProductService>().UpdateProductAsync(current);
                });
            }
            else if (@event is OrderPlacedEvent placed)
            {
                states.Add($"{placed.Order.PaymentStatus} {placed.Order.OrderStatus}");
            }
        });

        var afterPayment = heard.SkipWhile(@event => @event is not EntityInsertedEvent<Order>).Select(@event => @event.GetType()).Distinct()
            .Where(type => type.Namespace == typeof(Order).Namespace || type == typeof(EntityInsertedEvent<DiscountUsageHistory>));
        Assert.Equal(
            [
                typeof(GetShoppingCartItemUnitPriceEvent), typeof(ShoppingCartItemMovedToOrderItemEvent), typeof(ClearShoppingCartEvent),
                typeof(EntityInsertedEvent<DiscountUsageHistory>), typeof(OrderPlacedEvent), typeof(OrderStatusChangedEvent), typeof(OrderPaidEvent)
            ],
            afterPayment);
        Assert.Equal(["Paid Pending"], states);
        var (item, order) = await shop.AskAsync(async services =>
        {
            var item = await services.Table<OrderItem>().SingleAsync(item => item.ProductId == product.Id);

            return (item, await services.Get<IOrderService>().GetOrderByIdAsync(item.OrderId));
        });
        Assert.Equal(9, order.OrderTotal);
        Assert.Equal(11, item.UnitPriceExclTax);
    }

    [Fact]
    public async Task E5_Placing_an_order_clears_the_lines_without_an_event_for_each()
    {
        var (guest, _) = await AddCartAsync(10);
        var heard = await Heard.DuringAsync(() => shop.DoAsync(services => services.PlaceAsync(guest)));

        Assert.Single(heard.OfType<ClearShoppingCartEvent>());
        Assert.Empty(heard.OfType<EntityDeletedEvent<ShoppingCartItem>>());
        Assert.Empty(await shop.AskAsync(services => services.GetCartAsync(guest)));
    }

    [Fact]
    public async Task E7_Cancelling_is_a_change_of_status_that_keeps_the_usage_row_and_the_payment_paid()
    {
        var order = await PlaceAsync();
        var heard = await Heard.DuringAsync(() => shop.DoAsync(services => services.Get<IOrderProcessingService>().CancelOrderAsync(order, true)));

        var change = Assert.Single(heard.OfType<OrderStatusChangedEvent>());
        Assert.Equal(OrderStatus.Cancelled, change.Order.OrderStatus);
        Assert.Equal(PaymentStatus.Paid, change.Order.PaymentStatus);
        Assert.Equal(1, await CountUsagesAsync(order));
    }

    [Fact]
    public async Task E7_Deleting_an_order_is_soft_and_changes_no_status()
    {
        var order = await PlaceAsync();
        var heard = await Heard.DuringAsync(() => shop.DoAsync(services => services.Get<IOrderProcessingService>().DeleteOrderAsync(order)));

        Assert.Single(heard.OfType<EntityDeletedEvent<Order>>());
        Assert.Empty(heard.OfType<OrderStatusChangedEvent>());
        Assert.True((await shop.AskAsync(services => services.Get<IOrderService>().GetOrderByIdAsync(order.Id))).Deleted);
    }

    [Fact]
    public async Task E7_A_refund_is_told_per_part_and_changes_no_order_status()
    {
        var order = await PlaceAsync();
        var heard = await Heard.DuringAsync(() => shop.DoAsync(async services =>
        {
            await services.Get<IOrderProcessingService>().PartiallyRefundOfflineAsync(order, 4);
            await services.Get<IOrderProcessingService>().PartiallyRefundOfflineAsync(order, 5);
        }));

        Assert.Equal([4, 5], heard.OfType<OrderRefundedEvent>().Select(refund => refund.Amount));
        Assert.Empty(heard.OfType<OrderStatusChangedEvent>());
        Assert.Equal((9m, PaymentStatus.Refunded), (order.RefundedAmount, order.PaymentStatus));
    }

    [Fact]
    public async Task E7_A_void_is_its_own_event_and_changes_no_order_status_and_capture_is_told_as_paid()
    {
        var voided = await PlaceAsync(TestPaymentOutcome.Authorize);
        var captured = await PlaceAsync(TestPaymentOutcome.Authorize);
        var heard = await Heard.DuringAsync(() => shop.DoAsync(async services =>
        {
            var orders = services.Get<IOrderProcessingService>();
            await orders.VoidOfflineAsync(voided);
            Assert.Empty(await orders.CaptureAsync(captured));
        }));

        Assert.Equal(voided.Id, Assert.Single(heard.OfType<OrderVoidedEvent>()).Order.Id);
        Assert.DoesNotContain(heard.OfType<OrderStatusChangedEvent>(), change => change.Order.Id == voided.Id);
        Assert.Equal(captured.Id, Assert.Single(heard.OfType<OrderPaidEvent>()).Order.Id);
    }

    [Fact]
    public async Task E9_The_email_of_a_guest_stands_on_the_billing_address_only()
    {
        using var shopper = await shop.GetShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.GoesToConfirmAsync();
        var id = Guid.Parse(shopper.Browser.Cookies.GetCookies(await shop.GetAddressAsync())[".Nop.Customer"]!.Value);

        await shop.DoAsync(async services =>
        {
            var guest = await services.Get<ICustomerService>().GetCustomerByGuidAsync(id);
            Assert.Null(guest.Email);
            var billing = await services.Table<Address>().SingleAsync(address => address.Id == guest.BillingAddressId);
            Assert.Equal(shopper.TypedEmail, billing.Email);
        });
    }

    private static async Task GoToConfirmAsync(StoryShopper shopper, bool onOnePage, string payment)
    {
        await shopper.AddsToCartAsync("cast-iron-teapot");
        if (onOnePage)
            await shopper.GoesToConfirmOnOnePageAsync(payment);
        else
            await shopper.GoesToConfirmAsync(payment);
    }

    private static async Task<IParentNode> ConfirmAsync(StoryShopper shopper, bool onOnePage)
    {
        if (onOnePage)
            return (await shopper.ConfirmsOnOnePageAsync())!;

        var page = await shopper.ConfirmsAsync();
        Assert.Equal("/checkout/confirm", page.Url.AbsolutePath);

        return page.Html;
    }

    /// <summary>A guest with one product in the cart, on which there is 1 off.</summary>
    private Task<(Customer Guest, Product Product)> AddCartAsync(decimal price) => shop.AskAsync(async services =>
    {
        var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(price));
        await services.AssignAsync(await services.AddDiscountAsync(), product);
        await services.AddToCartAsync(guest, product);

        return (guest, product);
    });

    private async Task<Order> PlaceAsync(TestPaymentOutcome outcome = TestPaymentOutcome.Approve)
    {
        var (guest, _) = await AddCartAsync(10);

        return await shop.AskAsync(services => services.PlaceAsync(guest, outcome));
    }

    private Task<int> CountUsagesAsync(Order order) =>
        shop.AskAsync(services => services.Table<DiscountUsageHistory>().CountAsync(usage => usage.OrderId == order.Id));
}
