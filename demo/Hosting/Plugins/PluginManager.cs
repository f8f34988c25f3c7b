namespace DemoStore.Hosting.Plugins;

/// <summary>Installed plugins of a kind; within a request each of them is built once a customer and store.</summary>
public class PluginManager<TPlugin>(ICustomerService customerService, IPluginService pluginService) : IPluginManager<TPlugin>
    where TPlugin : class, IPlugin
{
    private readonly Dictionary<string, IList<TPlugin>> _plugins = [];

    public async Task<IList<TPlugin>> LoadAllPluginsAsync(Customer? customer = null, int storeId = 0)
    {
        var key = await GetKeyAsync(customer, storeId);
        if (!_plugins.TryGetValue(key, out var plugins))
            _plugins[key] = plugins = await pluginService.GetPluginsAsync<TPlugin>(customer: customer, storeId: storeId);

        return plugins;
    }

    public async Task<TPlugin> LoadPluginBySystemNameAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        (await LoadAllPluginsAsync(customer, storeId)).FirstOrDefault(plugin => IsNamed(plugin, systemName))!;

    public bool IsPluginActive(TPlugin? plugin, List<string>? systemNames) =>
        plugin is not null && systemNames is not null && systemNames.Exists(systemName => IsNamed(plugin, systemName));

    private static bool IsNamed(TPlugin plugin, string systemName) =>
        plugin.PluginDescriptor.SystemName.Equals(systemName, StringComparison.OrdinalIgnoreCase);

    private async Task<string> GetKeyAsync(Customer? customer, int storeId)
    {
        var roleIds = customer is null ? [] : await customerService.GetCustomerRoleIdsAsync(customer);

        return $"{storeId}-{string.Join(',', roleIds)}";
    }
}
