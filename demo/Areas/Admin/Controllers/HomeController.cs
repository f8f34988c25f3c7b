namespace DemoStore.Areas.Admin.Controllers;

public class HomeController(
    IRepository<Customer> customers, IRepository<Order> orders, IRepository<QueuedEmail> queuedEmails,
    IOrderService orderService) : BaseAdminController
{
    public async Task<IActionResult> Index() => View(new DashboardModel(
        Orders: await orders.Table.CountAsync(order => !order.Deleted),
        RegisteredCustomers: await customers.Table.CountAsync(customer => !customer.Deleted && !customer.IsSystemAccount && customer.Email != null),
        Shoppers: await customers.Table.CountAsync(customer => !customer.Deleted && !customer.IsSystemAccount),
        UnsentEmails: await queuedEmails.Table.CountAsync(email => email.SentOnUtc == null),
        LatestOrders: [.. await orderService.SearchOrdersAsync(pageSize: 10)]));
}
