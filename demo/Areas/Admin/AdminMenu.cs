using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin;

/// <summary>The left menu, with nopCommerce's system names; plugins add their entries when it is created.</summary>
public class AdminMenu(
    IEventPublisher eventPublisher, IHttpContextAccessor httpContextAccessor, IPermissionService permissionService,
    LinkGenerator linkGenerator, IWorkContext workContext) : IAdminMenu
{
    private AdminMenuItem? _root;

    public async Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false)
    {
        if (_root is not null)
            return _root;

        var root = CreateRoot();
        await eventPublisher.PublishAsync(new AdminMenuCreatedEvent(this, root));
        if (!showHidden)
            await HideAsync(root);

        return _root = root;
    }

    public string GetMenuItemUrl(string controllerName, string actionName) =>
        httpContextAccessor.HttpContext is { } context
            ? linkGenerator.GetPathByAction(context, actionName, controllerName, new { area = AreaNames.ADMIN }) ?? string.Empty
            : string.Empty;

    private AdminMenuItem CreateRoot() => new()
    {
        SystemName = "Home",
        ChildNodes =
        [
            Page("Dashboard", "Dashboard", "Home", "Index"),
            Group("Sales", "Sales", Page("Orders", "Orders", "Order", "List")),
            Group("Customers", "Customers", Page("Customers list", "Customers", "Customer", "List")),
            Group("Promotions", "Promotions", Page("Discounts", "Discounts", "Discount", "List")),
            Group("Content Management", "Content management", Page("Message templates", "Message templates", "MessageTemplate", "List")),
            Group("Configuration", "Configuration",
                Page("All settings", "Settings", "Setting", "AllSettings"),
                Page("Stores", "Stores", "Store", "List"),
                Page("Widgets", "Widgets", "Widget", "List"),
                Page("Local plugins", "Local plugins", "Plugin", "List")),
            Group("System", "System",
                Page("Log", "Log", "Log", "List"),
                Page("Queued emails", "Message queue", "QueuedEmail", "List"),
                Page("Mailbox", "Mailbox", "Mailbox", "List"),
                Page("Schedule tasks", "Schedule tasks", "ScheduleTask", "List"),
                Page("Clock", "Clock", "Clock", "Index")),
            Group("Third party plugins", "Third party plugins"),
        ],
    };

    private static AdminMenuItem Group(string systemName, string title, params AdminMenuItem[] pages) =>
        new() { SystemName = systemName, Title = title, ChildNodes = [.. pages] };

    private AdminMenuItem Page(string systemName, string title, string controller, string action) =>
        new() { SystemName = systemName, Title = title, Url = GetMenuItemUrl(controller, action) };

    /// <summary>Hides what the admin may not see, and every group that is left with nothing to open.</summary>
    private async Task HideAsync(AdminMenuItem item)
    {
        foreach (var child in item.ChildNodes)
            await HideAsync(child);

        if (item.ChildNodes.Any(child => child.Visible))
            return;

        if (string.IsNullOrEmpty(item.Url) || !await IsPermittedAsync(item))
            item.Visible = false;
    }

    private async Task<bool> IsPermittedAsync(AdminMenuItem item)
    {
        if (item.PermissionNames.Count == 0)
            return true;

        var customer = await workContext.GetCurrentCustomerAsync();
        foreach (var permission in item.PermissionNames)
        {
            if (await permissionService.AuthorizeAsync(permission, customer))
                return true;
        }

        return false;
    }
}
