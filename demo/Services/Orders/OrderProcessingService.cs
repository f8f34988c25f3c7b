namespace DemoStore.Services.Orders;

public class OrderProcessingService(
    ICustomerService customerService, IDiscountService discountService, IEventPublisher eventPublisher, IGenericAttributeService genericAttributeService,
    ILocalizationService localizationService, Nop.Services.Logging.ILogger logger, IOrderService orderService,
    IOrderTotalCalculationService orderTotalCalculationService, IPaymentPluginManager paymentPluginManager, IPaymentService paymentService,
    IProductService productService, IRewardPointService rewardPointService, IStoreContext storeContext, IWorkContext workContext,
    IWorkflowMessageService workflowMessageService, OrderNotes orderNotes, OrderPlacement orderPlacement, OrderSettings orderSettings,
    PaymentSettings paymentSettings, PlaceOrderDetailsFactory detailsFactory, TimeProvider clock) : IOrderProcessingService
{
    private static readonly ConcurrentDictionary<int, byte> CustomersAtCheckout = [];

    public async Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest)
    {
        if (processPaymentRequest.OrderGuid == Guid.Empty)
            throw new NopException("Order GUID is not generated");

        // What this throws, the confirm page shows.
        var details = await detailsFactory.PrepareAsync(processPaymentRequest);
        if (!orderSettings.PlaceOrderWithLock)
            return await PlaceOrderAsync(processPaymentRequest, details);

        if (!CustomersAtCheckout.TryAdd(details.Customer.Id, 0))
            return new() { Errors = [await localizationService.GetResourceAsync("Checkout.MinOrderPlacementInterval")] };

        try
        {
            return await PlaceOrderAsync(processPaymentRequest, details);
        }
        finally
        {
            CustomersAtCheckout.TryRemove(details.Customer.Id, out _);
        }
    }

    public async Task CheckOrderStatusAsync(Order order)
    {
        if (order is { PaymentStatus: PaymentStatus.Paid, PaidDateUtc: null })
        {
            order.PaidDateUtc = clock.GetUtcNow().UtcDateTime;
            await orderService.UpdateOrderAsync(order);
        }

        if (order.OrderStatus is OrderStatus.Cancelled or OrderStatus.Complete)
            return;

        if (order.OrderStatus == OrderStatus.Pending && (order.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Paid
            || order.ShippingStatus is ShippingStatus.PartiallyShipped or ShippingStatus.Shipped or ShippingStatus.Delivered))
            await SetOrderStatusAsync(order, OrderStatus.Processing);

        var isOutOfHand = order.ShippingStatus is ShippingStatus.ShippingNotRequired or ShippingStatus.Delivered
            || order.ShippingStatus == ShippingStatus.Shipped && !orderSettings.CompleteOrderWhenDelivered;
        if (order.PaymentStatus == PaymentStatus.Paid && isOutOfHand)
            await SetOrderStatusAsync(order, OrderStatus.Complete);
    }

    /// <summary>After an owner changed a line of an order.</summary>
    public async Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters)
    {
        if (!orderSettings.AutoUpdateOrderTotalsOnEditingOrder)
            return;

        var (order, edited) = (updateOrderParameters.UpdatedOrder, updateOrderParameters.UpdatedOrderItem);
        var cart = (await orderService.GetOrderItemsAsync(order.Id)).Select(item => new ShoppingCartItem
        {
            Id = item.Id,
            AttributesXml = item.AttributesXml,
            CustomerId = order.CustomerId,
            ProductId = item.ProductId,
            Quantity = item.Id == edited.Id ? updateOrderParameters.Quantity : item.Quantity,
            ShoppingCartType = ShoppingCartType.ShoppingCart,
            StoreId = order.StoreId,
        }).ToList();
        await orderTotalCalculationService.UpdateOrderTotalsAsync(updateOrderParameters, cart);
        if (cart.Any(item => item.Id == edited.Id))
            await orderService.UpdateOrderItemAsync(edited);
        await orderService.UpdateOrderAsync(order);

        var used = await discountService.GetAllDiscountUsageHistoryAsync(customerId: order.CustomerId, orderId: order.Id);
        foreach (var discount in updateOrderParameters.AppliedDiscounts.Where(discount => used.All(usage => usage.DiscountId != discount.Id)))
        {
            await discountService.InsertDiscountUsageHistoryAsync(
                new() { DiscountId = discount.Id, OrderId = order.Id, CreatedOnUtc = clock.GetUtcNow().UtcDateTime });
        }
    }

    /// <summary>Soft: the row stays. What was not given back by a cancel before is given back now.</summary>
    public async Task DeleteOrderAsync(Order order)
    {
        if (order.OrderStatus != OrderStatus.Cancelled)
            await GiveBackAsync(order, "Admin.StockQuantityHistory.Messages.DeleteOrder");

        await orderNotes.AddAsync(order, "Order has been deleted");
        await orderService.DeleteOrderAsync(order);
    }

    public bool CanCancelOrder(Order order) => order.OrderStatus != OrderStatus.Cancelled;

    public async Task CancelOrderAsync(Order order, bool notifyCustomer)
    {
        if (!CanCancelOrder(order))
            throw new NopException("Cannot do cancel for order.");

        await SetOrderStatusAsync(order, OrderStatus.Cancelled);
        if (notifyCustomer)
        {
            await orderNotes.AddMailsAsync(order, "\"Order cancelled\" email (to customer) has been queued.",
                await workflowMessageService.SendOrderCancelledCustomerNotificationAsync(order, order.CustomerLanguageId));
        }

        await orderNotes.AddAsync(order, "Order has been cancelled");
        await GiveBackAsync(order, "Admin.StockQuantityHistory.Messages.CancelOrder");
    }

    public bool CanMarkOrderAsPaid(Order order) => order.OrderStatus != OrderStatus.Cancelled
        && order.PaymentStatus is not (PaymentStatus.Paid or PaymentStatus.Refunded or PaymentStatus.Voided);

    public async Task MarkOrderAsPaidAsync(Order order)
    {
        if (!CanMarkOrderAsPaid(order))
            throw new NopException("You can't mark this order as paid");

        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = clock.GetUtcNow().UtcDateTime;
        await orderService.UpdateOrderAsync(order);
        await orderNotes.AddAsync(order, "Order has been marked as paid");
        await CheckOrderStatusAsync(order);
        await ProcessOrderPaidAsync(order);
    }

    public async Task<bool> CanCaptureAsync(Order order) => order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Pending)
        && order.PaymentStatus == PaymentStatus.Authorized && await paymentService.SupportCaptureAsync(order.PaymentMethodSystemName);

    public async Task<IList<string>> CaptureAsync(Order order)
    {
        if (!await CanCaptureAsync(order))
            throw new NopException("Cannot do capture for order.");

        var result = await paymentService.CaptureAsync(new() { Order = order });
        if (!result.Success)
            return await KeepErrorsAsync(order, "capture", result.Errors);

        order.CaptureTransactionId = result.CaptureTransactionId;
        order.CaptureTransactionResult = result.CaptureTransactionResult;
        order.PaymentStatus = result.NewPaymentStatus;
        if (result.NewPaymentStatus == PaymentStatus.Paid)
            order.PaidDateUtc = clock.GetUtcNow().UtcDateTime;
        await orderService.UpdateOrderAsync(order);
        await orderNotes.AddAsync(order, "Order has been captured");
        await CheckOrderStatusAsync(order);
        if (order.PaymentStatus == PaymentStatus.Paid)
            await ProcessOrderPaidAsync(order);

        return [];
    }

    public async Task<bool> CanRefundAsync(Order order) =>
        CanRefundOffline(order) && await paymentService.SupportRefundAsync(order.PaymentMethodSystemName);

    public async Task<IList<string>> RefundAsync(Order order)
    {
        if (!await CanRefundAsync(order))
            throw new NopException("Cannot do refund for order.");

        return await RefundAsync(order, order.OrderTotal, isPartial: false);
    }

    public bool CanRefundOffline(Order order) => order is { OrderTotal: > 0, RefundedAmount: 0, PaymentStatus: PaymentStatus.Paid };

    public async Task RefundOfflineAsync(Order order)
    {
        if (!CanRefundOffline(order))
            throw new NopException("You can't refund this order");

        await SaveRefundAsync(order, order.OrderTotal, PaymentStatus.Refunded);
    }

    public async Task<bool> CanPartiallyRefundAsync(Order order, decimal amountToRefund) =>
        CanPartiallyRefundOffline(order, amountToRefund) && await paymentService.SupportPartiallyRefundAsync(order.PaymentMethodSystemName);

    public async Task<IList<string>> PartiallyRefundAsync(Order order, decimal amountToRefund)
    {
        if (!await CanPartiallyRefundAsync(order, amountToRefund))
            throw new NopException("Cannot do partial refund for order.");

        return await RefundAsync(order, amountToRefund, isPartial: true);
    }

    public bool CanPartiallyRefundOffline(Order order, decimal amountToRefund) => order.OrderTotal > 0
        && amountToRefund > 0 && amountToRefund <= order.OrderTotal - order.RefundedAmount
        && order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded;

    public async Task PartiallyRefundOfflineAsync(Order order, decimal amountToRefund)
    {
        if (!CanPartiallyRefundOffline(order, amountToRefund))
            throw new NopException("You can't partially refund (offline) this order");

        await SaveRefundAsync(order, amountToRefund,
            order.RefundedAmount + amountToRefund == order.OrderTotal ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded);
    }

    public async Task<bool> CanVoidAsync(Order order) =>
        CanVoidOffline(order) && await paymentService.SupportVoidAsync(order.PaymentMethodSystemName);

    public async Task<IList<string>> VoidAsync(Order order)
    {
        if (!await CanVoidAsync(order))
            throw new NopException("Cannot do void for order.");

        var result = await paymentService.VoidAsync(new() { Order = order });
        if (!result.Success)
            return await KeepErrorsAsync(order, "void", result.Errors);

        await SaveVoidAsync(order, result.NewPaymentStatus);

        return [];
    }

    public bool CanVoidOffline(Order order) => order is { OrderTotal: > 0, PaymentStatus: PaymentStatus.Authorized };

    public async Task VoidOfflineAsync(Order order)
    {
        if (!CanVoidOffline(order))
            throw new NopException("You can't void this order");

        await SaveVoidAsync(order, PaymentStatus.Voided);
    }

    public async Task<bool> IsReturnRequestAllowedAsync(Order order)
    {
        if (!orderSettings.ReturnRequestsEnabled || order is null || order.Deleted || order.OrderStatus != OrderStatus.Complete)
            return false;
        if (orderSettings.NumberOfDaysReturnRequestAvailable > 0
            && (clock.GetUtcNow().UtcDateTime - order.CreatedOnUtc).TotalDays >= orderSettings.NumberOfDaysReturnRequestAvailable)
            return false;

        return (await orderService.GetOrderItemsAsync(order.Id, isNotReturnable: false)).Any();
    }

    public async Task<bool> IsPaymentWorkflowRequiredAsync(IList<ShoppingCartItem> cart, bool? useRewardPoints = null) =>
        (await orderTotalCalculationService.GetShoppingCartTotalAsync(cart, useRewardPoints, false)).shoppingCartTotal != 0;

    public Task<bool> ValidateMinOrderSubtotalAmountAsync(IList<ShoppingCartItem> cart) => detailsFactory.IsMinimumSubTotalMetAsync(cart);

    public Task<bool> ValidateMinOrderTotalAmountAsync(IList<ShoppingCartItem> cart) => detailsFactory.IsMinimumTotalMetAsync(cart);

    public async Task<ProcessPaymentRequest> GetProcessPaymentRequestAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var json = await genericAttributeService.GetAttributeAsync<string>(customer, NopCustomerDefaults.ProcessPaymentRequestAttribute, store.Id);

        return string.IsNullOrEmpty(json) ? null! : JsonSerializer.Deserialize<ProcessPaymentRequest>(json)!;
    }

    /// <summary>Keeps the request with the customer; null forgets it. A retry goes on with the order number of the try before.</summary>
    public async Task SetProcessPaymentRequestAsync(ProcessPaymentRequest? processPaymentRequest, bool useNewOrderGuid = false)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        if (processPaymentRequest is not null)
            await EnsureOrderGuidAsync(processPaymentRequest, useNewOrderGuid);

        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.ProcessPaymentRequestAttribute,
            processPaymentRequest is null ? null : JsonSerializer.Serialize(processPaymentRequest), store.Id);
    }

    private async Task EnsureOrderGuidAsync(ProcessPaymentRequest request, bool useNewOrderGuid)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!useNewOrderGuid && request.OrderGuid == Guid.Empty
            && await GetProcessPaymentRequestAsync() is { OrderGuidGeneratedOnUtc: { } generated } previous
            && (now - generated).TotalSeconds < paymentSettings.RegenerateOrderGuidInterval)
        {
            request.OrderGuid = previous.OrderGuid;
            request.OrderGuidGeneratedOnUtc = generated;
        }

        if (useNewOrderGuid || request.OrderGuid == Guid.Empty)
        {
            request.OrderGuid = Guid.NewGuid();
            request.OrderGuidGeneratedOnUtc = now;
        }
    }

    private async Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest request, PlaceOrderDetails details)
    {
        var result = new PlaceOrderResult();
        try
        {
            var payment = await PayAsync(request, details);
            if (payment.Success)
            {
                var order = result.PlacedOrder = await orderPlacement.PlaceAsync(request, payment, details);
                await customerService.ResetCheckoutDataAsync(details.Customer, request.StoreId, clearCouponCodes: true, clearCheckoutAttributes: true);
                await eventPublisher.PublishAsync(new OrderPlacedEvent(order));
                await CheckOrderStatusAsync(order);
                if (order.PaymentStatus == PaymentStatus.Paid)
                    await ProcessOrderPaidAsync(order);
            }

            foreach (var error in payment.Errors)
                result.AddError(string.Format(await localizationService.GetResourceAsync("Checkout.PaymentError"), error));
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync(exception.Message, exception);
            result.AddError(exception.Message);
        }

        if (!result.Success)
        {
            var errors = result.Errors.Select((error, index) => $"Error {index + 1}: {error}");
            await logger.ErrorAsync($"Error while placing order. {string.Join(". ", errors)}", customer: details.Customer);
        }

        return result;
    }

    private async Task<ProcessPaymentResult> PayAsync(ProcessPaymentRequest request, PlaceOrderDetails details)
    {
        if (details.Total == 0)
            return new() { NewPaymentStatus = PaymentStatus.Paid };

        var method = await paymentPluginManager.LoadPluginBySystemNameAsync(request.PaymentMethodSystemName, details.Customer, request.StoreId)
            ?? throw new NopException("Payment method couldn't be loaded");
        if (!paymentPluginManager.IsPluginActive(method))
            throw new NopException("Payment method is not active");

        return await paymentService.ProcessPaymentAsync(request);
    }

    private async Task SetOrderStatusAsync(Order order, OrderStatus status)
    {
        var previous = order.OrderStatus;
        if (previous == status)
            return;

        order.OrderStatus = status;
        await orderService.UpdateOrderAsync(order);
        await eventPublisher.PublishAsync(new OrderStatusChangedEvent(order, previous));
        await orderNotes.AddAsync(order, $"Order status has been changed to {status}");
    }

    private Task ProcessOrderPaidAsync(Order order) => eventPublisher.PublishAsync(new OrderPaidEvent(order));

    private async Task<IList<string>> RefundAsync(Order order, decimal amount, bool isPartial)
    {
        var result = await paymentService.RefundAsync(new() { Order = order, AmountToRefund = amount, IsPartialRefund = isPartial });
        if (!result.Success)
            return await KeepErrorsAsync(order, "refund", result.Errors);

        await SaveRefundAsync(order, amount, result.NewPaymentStatus);

        return [];
    }

    private async Task SaveRefundAsync(Order order, decimal amount, PaymentStatus status)
    {
        order.RefundedAmount += amount;
        order.PaymentStatus = status;
        await orderService.UpdateOrderAsync(order);
        await orderNotes.AddAsync(order, $"Order has been refunded. Amount = {amount}");
        await CheckOrderStatusAsync(order);
        await eventPublisher.PublishAsync(new OrderRefundedEvent(order, amount));
    }

    private async Task SaveVoidAsync(Order order, PaymentStatus status)
    {
        order.PaymentStatus = status;
        await orderService.UpdateOrderAsync(order);
        await orderNotes.AddAsync(order, "Order has been voided");
        await CheckOrderStatusAsync(order);
        await eventPublisher.PublishAsync(new OrderVoidedEvent(order));
    }

    private async Task<IList<string>> KeepErrorsAsync(Order order, string act, IList<string> errors)
    {
        await orderNotes.AddAsync(order, $"Unable to {act} order. {string.Join(". ", errors)}");
        await logger.ErrorAsync($"Error at {act} of order #{order.Id}. {string.Join(". ", errors)}");

        return errors;
    }

    private async Task GiveBackAsync(Order order, string reason)
    {
        if (order.RedeemedRewardPointsEntryId is not null)
        {
            var redeemed = (await rewardPointService.GetRewardPointsHistoryAsync(order.CustomerId, order.StoreId, orderGuid: order.OrderGuid))
                .Sum(entry => entry.Points);
            await rewardPointService.AddRewardPointsHistoryEntryAsync(await customerService.GetCustomerByIdAsync(order.CustomerId), -redeemed,
                order.StoreId, string.Format(await localizationService.GetResourceAsync("RewardPoints.Message.ReturnedForOrder"), order.CustomOrderNumber));
        }

        var message = string.Format(await localizationService.GetResourceAsync(reason), order.Id);
        foreach (var item in await orderService.GetOrderItemsAsync(order.Id))
        {
            var product = await productService.GetProductByIdAsync(item.ProductId);
            await productService.AdjustInventoryAsync(product, item.Quantity, item.AttributesXml, message);
        }
    }
}
