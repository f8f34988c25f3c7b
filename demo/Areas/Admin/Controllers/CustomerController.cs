namespace DemoStore.Areas.Admin.Controllers;

public class CustomerController(
    ICustomerActivityService activityService, ICustomerService customerService, IGdprService gdprService,
    IGenericAttributeService genericAttributes, INewsLetterSubscriptionService newsLetterSubscriptions,
    INotificationService notificationService, IOrderService orderService, IRepository<Customer> customers,
    IShoppingCartService shoppingCartService, IWorkContext workContext) : BaseAdminController
{
    private const int PageSize = 50;

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List(bool guests = false, int page = 1)
    {
        var found = await customers.GetAllPagedAsync(query => query
                .Where(customer => !customer.Deleted && !customer.IsSystemAccount && (guests || customer.Email != null))
                .OrderByDescending(customer => customer.LastActivityDateUtc).ThenByDescending(customer => customer.Id),
            Math.Max(page, 1) - 1, PageSize);
        var rows = await found.SelectAsync(PrepareRowAsync);

        return View(new CustomerListModel(guests, rows, found.PageIndex + 1, found.TotalPages));
    }

    public async Task<IActionResult> Edit(int id)
    {
        if (await FindAsync(id) is not { } customer)
            return RedirectToAction(nameof(List));

        var canImpersonate = await customerService.IsRegisteredAsync(customer) && !await customerService.IsAdminAsync(customer);
        var cart = await shoppingCartService.GetShoppingCartAsync(customer);
        var orders = await orderService.SearchOrdersAsync(customerId: customer.Id);

        return View(new CustomerModel(await PrepareRowAsync(customer), canImpersonate, cart, orders) { Id = customer.Id });
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id) is not { } customer)
            return RedirectToAction(nameof(List));
        if (await RefuseToDeleteAsync(customer) is { } refusal)
            return refusal;

        await customerService.DeleteCustomerAsync(customer);
        if (!string.IsNullOrEmpty(customer.Email))
        {
            foreach (var subscription in await newsLetterSubscriptions.GetNewsLetterSubscriptionsByEmailAsync(customer.Email))
                await newsLetterSubscriptions.DeleteNewsLetterSubscriptionAsync(subscription);
        }

        await activityService.InsertActivityAsync("DeleteCustomer", $"Deleted a customer (ID = {customer.Id})", customer);
        notificationService.SuccessNotification("The customer has been deleted.");

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> GdprDelete(int id)
    {
        if (await FindAsync(id) is not { } customer)
            return RedirectToAction(nameof(List));
        if (await RefuseToDeleteAsync(customer) is { } refusal)
            return refusal;

        await gdprService.PermanentDeleteCustomerAsync(customer);
        await activityService.InsertActivityAsync("DeleteCustomer", $"Deleted a customer (ID = {customer.Id})", customer);
        notificationService.SuccessNotification("The customer has been deleted for good.");

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> Impersonate(int id)
    {
        if (await FindAsync(id) is not { Active: true } customer || await customerService.IsAdminAsync(customer))
            return RedirectToAction(nameof(List));

        await genericAttributes.SaveAttributeAsync<int?>(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.ImpersonatedCustomerIdAttribute, customer.Id);

        return Redirect("~/");
    }

    private async Task<CustomerRow> PrepareRowAsync(Customer customer) => new(customer, await customerService.GetCustomerFullNameAsync(customer),
        string.Join(", ", (await customerService.GetCustomerRolesAsync(customer)).Select(role => role.Name)));

    private async Task<Customer?> FindAsync(int id) =>
        await customerService.GetCustomerByIdAsync(id) is { Deleted: false, IsSystemAccount: false } customer ? customer : null;

    private async Task<IActionResult?> RefuseToDeleteAsync(Customer customer)
    {
        if (!await customerService.IsAdminAsync(customer))
            return null;

        notificationService.ErrorNotification("An administrator is not deleted here.");

        return RedirectToAction(nameof(Edit), new { id = customer.Id });
    }
}
