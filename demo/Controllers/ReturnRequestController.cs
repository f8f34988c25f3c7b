namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public class ReturnRequestController(
    OrderModelFactory factory, ICustomerService customerService, ILocalizationService localizationService,
    IOrderProcessingService orderProcessingService, IOrderService orderService, IReturnRequestService returnRequestService,
    IStoreContext storeContext, IWorkContext workContext, TimeProvider clock) : BasePublicController
{
    public async Task<IActionResult> CustomerReturnRequests() =>
        await customerService.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync())
            ? View(await factory.PrepareCustomerReturnRequestsModelAsync())
            : Challenge();

    public async Task<IActionResult> ReturnRequest(int orderId)
    {
        if (await GetOwnOrderAsync(orderId) is not { } order)
            return Challenge();

        return await orderProcessingService.IsReturnRequestAllowedAsync(order)
            ? View(await factory.PrepareSubmitReturnRequestModelAsync(new SubmitReturnRequestModel(), order))
            : RedirectToRoute("Homepage");
    }

    [HttpPost, ActionName("ReturnRequest")]
    public async Task<IActionResult> ReturnRequestSubmit(int orderId, SubmitReturnRequestModel model, IFormCollection form)
    {
        if (await GetOwnOrderAsync(orderId) is not { } order)
            return Challenge();

        if (!await orderProcessingService.IsReturnRequestAllowedAsync(order))
            return RedirectToRoute("Homepage");

        await factory.PrepareSubmitReturnRequestModelAsync(model, order);
        var count = 0;
        foreach (var item in await orderService.GetOrderItemsAsync(order.Id, isNotReturnable: false))
        {
            if (!int.TryParse(form[$"quantity{item.Id}"], out var quantity) || quantity < 1 || quantity > item.Quantity)
                continue;

            await SubmitAsync(model, item, quantity);
            count++;
        }

        model.Result = await localizationService.GetResourceAsync(count > 0 ? "ReturnRequests.Submitted" : "ReturnRequests.NoItemsSubmitted");

        return View(model);
    }

    private async Task SubmitAsync(SubmitReturnRequestModel model, OrderItem item, int quantity)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var request = new ReturnRequest
        {
            CustomNumber = "",
            StoreId = (await storeContext.GetCurrentStoreAsync()).Id,
            OrderItemId = item.Id,
            Quantity = quantity,
            CustomerId = customer.Id,
            ReasonForReturn = model.AvailableReturnReasons.FirstOrDefault(reason => reason.Id == model.ReturnRequestReasonId)?.Name ?? "",
            RequestedAction = model.AvailableReturnActions.FirstOrDefault(action => action.Id == model.ReturnRequestActionId)?.Name ?? "",
            CustomerComments = model.Comments,
            StaffNotes = "",
            ReturnRequestStatus = ReturnRequestStatus.Pending,
            CreatedOnUtc = now,
            UpdatedOnUtc = now
        };
        await returnRequestService.InsertReturnRequestAsync(request);
        await customerService.UpdateCustomerAsync(customer);

        request.CustomNumber = request.Id.ToString();
        await returnRequestService.UpdateReturnRequestAsync(request);
    }

    private async Task<Order?> GetOwnOrderAsync(int orderId)
    {
        var order = await orderService.GetOrderByIdAsync(orderId);

        return order is { Deleted: false } && order.CustomerId == (await workContext.GetCurrentCustomerAsync()).Id ? order : null;
    }
}
