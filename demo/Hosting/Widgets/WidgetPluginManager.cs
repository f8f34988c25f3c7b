namespace DemoStore.Hosting.Widgets;

/// <summary>A widget is active where the settings name its plugin.</summary>
public sealed class WidgetPluginManager(ICustomerService customerService, IPluginService pluginService, WidgetSettings widgetSettings)
    : PluginManager<IWidgetPlugin>(customerService, pluginService), IWidgetPluginManager
{
    public async Task<IList<IWidgetPlugin>> LoadActivePluginsAsync(Customer? customer = null, int storeId = 0, string? widgetZone = null)
    {
        var active = new List<IWidgetPlugin>();
        foreach (var widget in (await LoadAllPluginsAsync(customer, storeId)).Where(IsPluginActive))
        {
            if (string.IsNullOrEmpty(widgetZone) || (await widget.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.OrdinalIgnoreCase))
                active.Add(widget);
        }

        return active;
    }

    public bool IsPluginActive(IWidgetPlugin widget) => IsPluginActive(widget, widgetSettings.ActiveWidgetSystemNames);

    public async Task<bool> IsPluginActiveAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        IsPluginActive(await LoadPluginBySystemNameAsync(systemName, customer, storeId));
}
