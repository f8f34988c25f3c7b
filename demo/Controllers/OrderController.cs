using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Web.Controllers;

namespace DemoStore.Controllers;

public class OrderController(
    OrderModelFactory factory,
    ICustomerService customerService,
    IOrderService orderService,
    IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> CustomerOrders()
    {
        return await IsRegisteredAsync() ? View(await factory.PrepareCustomerOrderListModelAsync()) : Challenge();
    }

    public async Task<IActionResult> CustomerRewardPoints()
    {
        return await IsRegisteredAsync() ? View(await factory.PrepareCustomerRewardPointsModelAsync()) : Challenge();
    }

    public async Task<IActionResult> Details(int orderId)
    {
        var order = await orderService.GetOrderByIdAsync(orderId);
        if (order is null || order.Deleted || order.CustomerId != (await workContext.GetCurrentCustomerAsync()).Id)
            return Challenge();

        return View(await factory.PrepareOrderDetailsModelAsync(order));
    }

    private async Task<bool> IsRegisteredAsync()
    {
        return await customerService.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync());
    }
}
