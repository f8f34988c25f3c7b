using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

public partial interface IPluginManager<T>
{
    Task<IList<T>> LoadAllPluginsAsync(Customer customer = null, int storeId = 0);

    Task<T> LoadPluginBySystemNameAsync(string systemName, Customer customer = null, int storeId = 0);

    bool IsPluginActive(T plugin, List<string> systemNames);
}
