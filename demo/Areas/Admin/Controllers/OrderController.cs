namespace DemoStore.Areas.Admin.Controllers;

public class OrderController(
    IAddressService addressService, ICustomerActivityService activityService, ICustomerService customerService,
    IDiscountService discountService, IEventPublisher eventPublisher, INotificationService notificationService,
    IOrderProcessingService orderProcessing, IOrderService orderService, IProductService productService,
    TimeProvider clock) : BaseAdminController
{
    private const int PageSize = 50;
    private const string SaveItem = "btnSaveOrderItem";

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List(int page = 1) =>
        View(new OrderListModel(await orderService.SearchOrdersAsync(pageIndex: Math.Max(page, 1) - 1, pageSize: PageSize)));

    public async Task<IActionResult> Edit(int id) => await orderService.GetOrderByIdAsync(id) is { Deleted: false } order
        ? View(await PrepareModelAsync(order))
        : RedirectToAction(nameof(List));

    /// <summary>The buttons of the order page; each is known by its name, as in nopCommerce.</summary>
    [HttpPost]
    public async Task<IActionResult> Edit(int id, IFormCollection form)
    {
        if (await orderService.GetOrderByIdAsync(id) is not { Deleted: false } order)
            return RedirectToAction(nameof(List));

        try
        {
            var errors = await PressAsync(form, order);
            if (errors.Count == 0)
            {
                await LogAsync("EditOrder", $"Edited an order (Order number = {order.CustomOrderNumber})", order);

                return RedirectToAction(nameof(Edit), new { id });
            }

            foreach (var error in errors)
                notificationService.ErrorNotification(error);
        }
        catch (NopException exception)
        {
            notificationService.ErrorNotification(exception.Message);
        }

        return View(await PrepareModelAsync(order));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id)
    {
        if (await orderService.GetOrderByIdAsync(id) is not { Deleted: false } order)
            return RedirectToAction(nameof(List));

        await orderProcessing.DeleteOrderAsync(order);
        await LogAsync("DeleteOrder", $"Deleted an order (ID = {order.Id})", order);
        notificationService.SuccessNotification("The order has been deleted.");

        return RedirectToAction(nameof(List));
    }

    public async Task<IActionResult> PartiallyRefundOrderPopup(int id, bool online) =>
        await orderService.GetOrderByIdAsync(id) is { Deleted: false } order
            ? View(new PartialRefundModel(order, online, order.OrderTotal - order.RefundedAmount, Done: false))
            : RedirectToAction(nameof(List));

    [HttpPost]
    public async Task<IActionResult> PartiallyRefundOrderPopup(int id, bool online, decimal amountToRefund)
    {
        if (await orderService.GetOrderByIdAsync(id) is not { Deleted: false } order)
            return RedirectToAction(nameof(List));

        var errors = await PartiallyRefundAsync(order, online, amountToRefund);
        foreach (var error in errors)
            ModelState.AddModelError(string.Empty, error);
        if (errors.Count == 0)
            await LogAsync("EditOrder", $"Edited an order (Order number = {order.CustomOrderNumber})", order);

        return View(new PartialRefundModel(order, online, amountToRefund, Done: errors.Count == 0));
    }

    private async Task<IList<string>> PressAsync(IFormCollection form, Order order)
    {
        bool pressed(string button) => form.ContainsKey(button);

        if (form.Keys.FirstOrDefault(key => key.StartsWith(SaveItem, StringComparison.Ordinal)) is { } save)
            return await EditItemAsync(order, int.Parse(save[SaveItem.Length..]), form);

        if (pressed("captureorder"))
            return await orderProcessing.CaptureAsync(order);
        if (pressed("refundorder"))
            return await orderProcessing.RefundAsync(order);
        if (pressed("voidorder"))
            return await orderProcessing.VoidAsync(order);

        var act = pressed("cancelorder") ? orderProcessing.CancelOrderAsync(order, true)
            : pressed("markorderaspaid") ? orderProcessing.MarkOrderAsPaidAsync(order)
            : pressed("refundorderoffline") ? orderProcessing.RefundOfflineAsync(order)
            : pressed("voidorderoffline") ? orderProcessing.VoidOfflineAsync(order)
            : pressed("btnSaveOrderStatus") ? ChangeStatusAsync(order, form["OrderStatusId"].ToString())
            : throw new NopException("No such button.");
        await act;

        return [];
    }

    /// <summary>A new quantity; the unit keeps its price, as in the fields that nopCommerce fills in beforehand.</summary>
    private async Task<IList<string>> EditItemAsync(Order order, int itemId, IFormCollection form)
    {
        if ((await orderService.GetOrderItemsAsync(order.Id)).FirstOrDefault(item => item.Id == itemId) is not { } item)
            return ["No such line."];
        if (!int.TryParse(form[$"pvQuantity{itemId}"], out var quantity) || quantity < 1)
            return ["Enter a quantity."];

        var product = await productService.GetProductByIdAsync(item.ProductId);
        await productService.AdjustInventoryAsync(product, item.Quantity - quantity, item.AttributesXml, $"The stock quantity has been edited with order #{order.Id}");
        var parameters = new UpdateOrderParameters(order, item)
        {
            Quantity = quantity,
            PriceInclTax = item.UnitPriceInclTax,
            PriceExclTax = item.UnitPriceExclTax,
            SubTotalInclTax = item.UnitPriceInclTax * quantity,
            SubTotalExclTax = item.UnitPriceExclTax * quantity,
            DiscountAmountInclTax = item.DiscountAmountInclTax / item.Quantity * quantity,
            DiscountAmountExclTax = item.DiscountAmountExclTax / item.Quantity * quantity,
        };
        await orderProcessing.UpdateOrderTotalsAsync(parameters);
        await orderService.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = "Order item has been edited", CreatedOnUtc = clock.GetUtcNow().UtcDateTime });
        foreach (var warning in parameters.Warnings)
            notificationService.WarningNotification(warning);

        return [];
    }

    /// <summary>Changes the status and nothing else: no stock comes back and no mail leaves, unlike cancelling.</summary>
    private async Task ChangeStatusAsync(Order order, string statusId)
    {
        if (!Enum.TryParse<OrderStatus>(statusId, out var status) || !Enum.IsDefined(status))
            throw new NopException("No such order status.");

        var previous = order.OrderStatus;
        order.OrderStatus = status;
        await orderService.UpdateOrderAsync(order);
        await eventPublisher.PublishAsync(new OrderStatusChangedEvent(order, previous));
        await orderService.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = order.Id,
            Note = $"Order status has been edited. New status: {status}",
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime,
        });
    }

    private async Task<IList<string>> PartiallyRefundAsync(Order order, bool online, decimal amount)
    {
        if (amount <= 0)
            return ["Enter the amount to refund."];
        if (amount > order.OrderTotal - order.RefundedAmount)
            return ["The amount is more than what is left to refund."];

        try
        {
            if (online)
                return await orderProcessing.PartiallyRefundAsync(order, amount);

            await orderProcessing.PartiallyRefundOfflineAsync(order, amount);

            return [];
        }
        catch (NopException exception)
        {
            return [exception.Message];
        }
    }

    private Task LogAsync(string keyword, string comment, Order order) => activityService.InsertActivityAsync(keyword, comment, order);

    private async Task<OrderModel> PrepareModelAsync(Order order)
    {
        var items = await orderService.GetOrderItemsAsync(order.Id);
        var products = await productService.GetProductsByIdsAsync([.. items.Select(item => item.ProductId).Distinct()]);
        var usages = await discountService.GetAllDiscountUsageHistoryAsync(orderId: order.Id);
        var discounts = await usages.SelectAsync(usage => discountService.GetDiscountByIdAsync(usage.DiscountId));

        return new OrderModel(
            order,
            await customerService.GetCustomerByIdAsync(order.CustomerId),
            await addressService.GetAddressByIdAsync(order.BillingAddressId),
            order.ShippingAddressId is { } shippingId ? await addressService.GetAddressByIdAsync(shippingId) : null,
            [.. items.Select(item => new OrderLine(item, products.First(product => product.Id == item.ProductId)))],
            [.. await orderService.GetOrderNotesByOrderIdAsync(order.Id)],
            [.. discounts.Select(discount => discount.Name)])
        {
            Id = order.Id,
            CanCancel = orderProcessing.CanCancelOrder(order),
            CanMarkAsPaid = orderProcessing.CanMarkOrderAsPaid(order),
            CanCapture = await orderProcessing.CanCaptureAsync(order),
            CanRefund = await orderProcessing.CanRefundAsync(order),
            CanRefundOffline = orderProcessing.CanRefundOffline(order),
            CanPartiallyRefund = await orderProcessing.CanPartiallyRefundAsync(order, decimal.Zero),
            CanPartiallyRefundOffline = orderProcessing.CanPartiallyRefundOffline(order, decimal.Zero),
            CanVoid = await orderProcessing.CanVoidAsync(order),
            CanVoidOffline = orderProcessing.CanVoidOffline(order),
        };
    }
}
