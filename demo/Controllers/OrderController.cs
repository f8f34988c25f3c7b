namespace DemoStore.Controllers;

public class OrderController(
    OrderModelFactory factory, ICustomerService customerService, IOrderService orderService,
    IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> CustomerOrders() =>
        await IsRegisteredAsync() ? View(await factory.PrepareCustomerOrderListModelAsync()) : Challenge();

    public async Task<IActionResult> CustomerRewardPoints() =>
        await IsRegisteredAsync() ? View(await factory.PrepareCustomerRewardPointsModelAsync()) : Challenge();

    public async Task<IActionResult> Details(int orderId)
    {
        var order = await orderService.GetOrderByIdAsync(orderId);
        if (order is null || order.Deleted || order.CustomerId != (await workContext.GetCurrentCustomerAsync()).Id)
            return Challenge();

        return View(await factory.PrepareOrderDetailsModelAsync(order));
    }

    private async Task<bool> IsRegisteredAsync() => await customerService.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync());
}
