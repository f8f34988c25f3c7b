namespace DemoStore.Services.Discounts;

/// <summary>The rules of installed plugins, and the one that every store brings along.</summary>
public class DiscountPluginManager(
    CustomerRoleRule customerRoleRule,
    IPluginManager<IDiscountRequirementRule> installed) : IDiscountPluginManager
{
    public async Task<IList<IDiscountRequirementRule>> LoadAllPluginsAsync(Customer? customer = null, int storeId = 0) =>
        [customerRoleRule, .. await installed.LoadAllPluginsAsync(customer, storeId)];

    public async Task<IDiscountRequirementRule> LoadPluginBySystemNameAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        systemName == CustomerRoleRule.SystemName
            ? customerRoleRule
            : await installed.LoadPluginBySystemNameAsync(systemName, customer, storeId);

    public bool IsPluginActive(IDiscountRequirementRule plugin, List<string> systemNames) => installed.IsPluginActive(plugin, systemNames);
}
