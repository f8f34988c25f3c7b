namespace DemoStore.Services.Payments;

/// <summary>The shop's own payment methods and those of installed plugins.</summary>
public class PaymentPluginManager(
    IEnumerable<PaymentMethod> bundled, IPluginManager<IPaymentMethod> installed, PaymentSettings paymentSettings) : IPaymentPluginManager
{
    public async Task<IList<IPaymentMethod>> LoadAllPluginsAsync(Customer? customer = null, int storeId = 0) =>
        [.. bundled, .. await installed.LoadAllPluginsAsync(customer, storeId)];

    public async Task<IPaymentMethod> LoadPluginBySystemNameAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        (await LoadAllPluginsAsync(customer, storeId)).FirstOrDefault(method => IsNamed(method, systemName))!;

    public async Task<IList<IPaymentMethod>> LoadActivePluginsAsync(Customer? customer = null, int storeId = 0, int countryId = 0) =>
        (await LoadAllPluginsAsync(customer, storeId)).Where(IsPluginActive).ToList();

    public bool IsPluginActive(IPaymentMethod paymentMethod) => IsPluginActive(paymentMethod, paymentSettings.ActivePaymentMethodSystemNames);

    public bool IsPluginActive(IPaymentMethod plugin, List<string> systemNames) => systemNames.Exists(name => IsNamed(plugin, name));

    private static bool IsNamed(IPaymentMethod method, string systemName) =>
        method.PluginDescriptor.SystemName.Equals(systemName, StringComparison.OrdinalIgnoreCase);
}
