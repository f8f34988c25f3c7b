namespace DemoStore.Hosting.Themes;

/// <summary>The theme of this shopper; what the command line says goes before the settings.</summary>
public sealed class ThemeContext(
    DemoOptions options, StoreInformationSettings settings, IGenericAttributeService genericAttributeService, IWorkContext workContext,
    IStoreContext storeContext) : IThemeContext
{
    private string? _themeName;

    public async Task<string> GetWorkingThemeNameAsync() =>
        _themeName ??= options.Theme ?? await GetChosenThemeNameAsync() ?? settings.DefaultStoreTheme ?? string.Empty;

    public async Task SetWorkingThemeNameAsync(string workingThemeName)
    {
        if (!settings.AllowCustomerToSelectTheme)
            return;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.WorkingThemeNameAttribute, workingThemeName, store.Id);
        _themeName = null;
    }

    private async Task<string?> GetChosenThemeNameAsync()
    {
        if (!settings.AllowCustomerToSelectTheme)
            return null;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();

        return await genericAttributeService.GetAttributeAsync<string?>(customer, NopCustomerDefaults.WorkingThemeNameAttribute, store.Id);
    }
}
