namespace DemoStore.Services.Orders;

/// <summary>Writes the order down once the payment went through: order, lines, stock, cart, history, notes and mails, in this order.</summary>
public class OrderPlacement(
    IAddressService addressService, IDiscountService discountService, IEventPublisher eventPublisher,
    ILocalizationService localizationService, IOrderService orderService, IPriceCalculationService priceCalculationService,
    IProductAttributeFormatter productAttributeFormatter, IProductService productService, IRepository<GiftCard> giftCards,
    IRewardPointService rewardPointService, IShoppingCartService shoppingCartService, IStoreService storeService, ITaxService taxService,
    IWebHelper webHelper, IWorkContext workContext, IWorkflowMessageService workflowMessageService, OrderNotes orderNotes,
    OrderSettings orderSettings, TimeProvider clock)
{
    public async Task<Order> PlaceAsync(ProcessPaymentRequest request, ProcessPaymentResult payment, PlaceOrderDetails details)
    {
        var order = await SaveOrderAsync(request, payment, details);
        foreach (var item in details.Cart)
            await MoveToOrderAsync(item, order, details);
        await shoppingCartService.ClearShoppingCartAsync(details.Customer, order.StoreId);
        await SaveDiscountUsageHistoryAsync(details, order);
        await RedeemRewardPointsAsync(details, order);
        await NotifyAsync(order);

        return order;
    }

    private async Task<Order> SaveOrderAsync(ProcessPaymentRequest request, ProcessPaymentResult payment, PlaceOrderDetails details)
    {
        await addressService.InsertAddressAsync(details.BillingAddress);
        if (details.ShippingAddress is not null)
            await addressService.InsertAddressAsync(details.ShippingAddress);

        var now = clock.GetUtcNow().UtcDateTime;
        var order = new Order
        {
            StoreId = request.StoreId,
            OrderGuid = request.OrderGuid,
            CustomerId = details.Customer.Id,
            CustomerLanguageId = details.Language.Id,
            CustomerTaxDisplayType = await workContext.GetTaxDisplayTypeAsync(),
            CustomerIp = webHelper.GetCurrentIpAddress(),
            CustomerCurrencyCode = details.Currency.CurrencyCode,
            CurrencyRate = details.Currency.Rate,
            BillingAddressId = details.BillingAddress.Id,
            ShippingAddressId = details.ShippingAddress?.Id,
            ShippingStatus = details.ShippingStatus,
            ShippingMethod = details.ShippingOption?.Name,
            ShippingRateComputationMethodSystemName = details.ShippingOption?.ShippingRateComputationMethodSystemName,
            OrderSubtotalInclTax = details.SubTotalInclTax,
            OrderSubtotalExclTax = details.SubTotalExclTax,
            OrderSubTotalDiscountInclTax = details.SubTotalDiscountInclTax,
            OrderSubTotalDiscountExclTax = details.SubTotalDiscountExclTax,
            OrderShippingInclTax = details.ShippingInclTax,
            OrderShippingExclTax = details.ShippingExclTax,
            OrderTax = details.Tax,
            TaxRates = details.TaxRates,
            OrderDiscount = details.Discount,
            OrderTotal = details.Total,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = payment.NewPaymentStatus,
            PaymentMethodSystemName = request.PaymentMethodSystemName,
            PaidDateUtc = payment.NewPaymentStatus == PaymentStatus.Paid ? now : null,
            AuthorizationTransactionId = payment.AuthorizationTransactionId,
            CaptureTransactionId = payment.CaptureTransactionId,
            CustomOrderNumber = string.Empty,
            CreatedOnUtc = now,
        };
        await orderService.InsertOrderAsync(order);

        // The number holds the id, which is known only now.
        order.CustomOrderNumber = string.IsNullOrEmpty(orderSettings.CustomOrderNumberMask)
            ? order.Id.ToString()
            : orderSettings.CustomOrderNumberMask.Replace("{ID}", order.Id.ToString());
        await orderService.UpdateOrderAsync(order);

        return order;
    }

    /// <summary>Every line is priced again, after the payment.</summary>
    private async Task MoveToOrderAsync(ShoppingCartItem item, Order order, PlaceOrderDetails details)
    {
        var product = await productService.GetProductByIdAsync(item.ProductId);
        var unitPrice = (await shoppingCartService.GetUnitPriceAsync(item, true)).unitPrice;
        var (subTotal, discountAmount, discounts, _) = await shoppingCartService.GetSubTotalAsync(item, true);
        details.AddDiscounts(discounts);

        async Task<decimal> tax(decimal price, bool including) =>
            (await taxService.GetProductPriceAsync(product, price, including, details.Customer)).price;

        var orderItem = new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = product.Id,
            Quantity = item.Quantity,
            UnitPriceInclTax = await tax(unitPrice, true),
            UnitPriceExclTax = await tax(unitPrice, false),
            PriceInclTax = await tax(subTotal, true),
            PriceExclTax = await tax(subTotal, false),
            DiscountAmountInclTax = await tax(discountAmount, true),
            DiscountAmountExclTax = await tax(discountAmount, false),
            OriginalProductCost = await priceCalculationService.GetProductCostAsync(product, item.AttributesXml),
            AttributesXml = item.AttributesXml,
            AttributeDescription = await productAttributeFormatter.FormatAttributesAsync(
                product, item.AttributesXml, details.Customer, await storeService.GetStoreByIdAsync(order.StoreId)),
            ItemWeight = product.Weight,
        };
        await orderService.InsertOrderItemAsync(orderItem);
        await IssueGiftCardsAsync(product, item, orderItem, details);

        var message = await localizationService.GetResourceAsync("Admin.StockQuantityHistory.Messages.PlaceOrder");
        await productService.AdjustInventoryAsync(product, -item.Quantity, item.AttributesXml, string.Format(message, order.Id));
        await eventPublisher.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(item, orderItem));
    }

    private async Task IssueGiftCardsAsync(Product product, ShoppingCartItem item, OrderItem orderItem, PlaceOrderDetails details)
    {
        for (var unit = 0; product.IsGiftCard && unit < item.Quantity; unit++)
        {
            await giftCards.InsertAsync(new GiftCard
            {
                GiftCardType = product.GiftCardType,
                PurchasedWithOrderItemId = orderItem.Id,
                Amount = product.OverriddenGiftCardAmount ?? orderItem.UnitPriceExclTax,
                GiftCardCouponCode = Guid.NewGuid().ToString("N")[..13],
                RecipientName = $"{details.BillingAddress.FirstName} {details.BillingAddress.LastName}",
                RecipientEmail = details.BillingAddress.Email,
                CreatedOnUtc = clock.GetUtcNow().UtcDateTime,
            });
        }
    }

    private async Task SaveDiscountUsageHistoryAsync(PlaceOrderDetails details, Order order)
    {
        foreach (var applied in details.AppliedDiscounts)
        {
            // What a line was priced with may be a copy; the history points to the row itself.
            if (await discountService.GetDiscountByIdAsync(applied.Id) is not Discount discount)
                continue;

            await discountService.InsertDiscountUsageHistoryAsync(
                new DiscountUsageHistory { DiscountId = discount.Id, OrderId = order.Id, CreatedOnUtc = clock.GetUtcNow().UtcDateTime });
        }
    }

    private async Task RedeemRewardPointsAsync(PlaceOrderDetails details, Order order)
    {
        if (details.RedeemedRewardPointsAmount <= 0)
            return;

        var message = await localizationService.GetResourceAsync("RewardPoints.Message.RedeemedForOrder", order.CustomerLanguageId);
        order.RedeemedRewardPointsEntryId = await rewardPointService.AddRewardPointsHistoryEntryAsync(details.Customer,
            -details.RedeemedRewardPoints, order.StoreId, string.Format(message, order.CustomOrderNumber), order, details.RedeemedRewardPointsAmount);
        await orderService.UpdateOrderAsync(order);
    }

    private async Task NotifyAsync(Order order)
    {
        await orderNotes.AddAsync(order, workContext.OriginalCustomerIfImpersonated is { } admin
            ? $"Order placed by a store owner ('{admin.Email}'. ID = {admin.Id}) impersonating the customer."
            : "Order placed");
        await orderNotes.AddMailsAsync(order, "\"Order placed\" email (to store owner) has been queued.",
            await workflowMessageService.SendOrderPlacedStoreOwnerNotificationAsync(order, order.CustomerLanguageId));
        await orderNotes.AddMailsAsync(order, "\"Order placed\" email (to customer) has been queued.",
            await workflowMessageService.SendOrderPlacedCustomerNotificationAsync(order, order.CustomerLanguageId));
    }
}
