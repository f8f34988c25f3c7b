namespace DemoStore.Areas.Admin.Controllers;

public class SettingController(
    IGenericAttributeService genericAttributes, INotificationService notificationService, ISettingService settingService,
    IStoreContext storeContext, IStoreService storeService, IWorkContext workContext) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(AllSettings));

    public async Task<IActionResult> AllSettings()
    {
        var storeId = await storeContext.GetActiveStoreScopeConfigurationAsync();
        var groups = await HostSettings.Groups.SelectAsync(async group =>
            new SettingGroup(group.Title, await group.Settings.SelectAsync(setting => PrepareRowAsync(setting, storeId))));

        return View(new SettingListModel(groups));
    }

    /// <summary>Saves the settings that the form names, by their keys; one without a usable value stays as it is.</summary>
    [HttpPost]
    public async Task<IActionResult> AllSettings(IFormCollection form)
    {
        var storeId = await storeContext.GetActiveStoreScopeConfigurationAsync();
        foreach (var setting in HostSettings.Groups.SelectMany(group => group.Settings))
        {
            if (!form.TryGetValue(setting.Key, out var values))
                continue;

            // A checkbox posts its own value first and, as every switch does, the hidden 'False' behind it.
            if (setting.Parse(values[0]) is { } value)
                await SaveAsync(setting, value, storeId);
            else
                notificationService.ErrorNotification($"{setting.Title}: '{values[0]}' is not a value.");
        }

        await settingService.ClearCacheAsync();
        notificationService.SuccessNotification("The settings have been saved.");

        return RedirectToAction(nameof(AllSettings));
    }

    [HttpPost]
    public async Task<IActionResult> ChangeStoreScopeConfiguration(int storeid, string? returnUrl)
    {
        if (storeid == 0 || await storeService.GetStoreByIdAsync(storeid) is not null)
        {
            await genericAttributes.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(),
                NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, storeid);
        }

        return Url.IsLocalUrl(returnUrl) ? Redirect(returnUrl) : RedirectToAction(nameof(Index), "Home");
    }

    private async Task<SettingRow> PrepareRowAsync(HostSetting setting, int storeId)
    {
        var value = setting.Read(await settingService.LoadSettingAsync(setting.Settings, storeId));
        var type = setting.Info.PropertyType;

        return new SettingRow(setting.Key, setting.Title, value, type == typeof(bool), type.IsEnum ? Enum.GetNames(type) : []);
    }

    /// <summary>A store keeps a value of its own only where it differs from that of all stores.</summary>
    private async Task SaveAsync(HostSetting setting, object value, int storeId)
    {
        var shared = setting.Read(await settingService.LoadSettingAsync(setting.Settings));
        if (storeId == 0 || SettingValue.Format(value) != shared)
            await settingService.SetSettingAsync(setting.Key, value, storeId, clearCache: false);
        else if (await settingService.GetSettingAsync(setting.Key, storeId) is { } own)
            await settingService.DeleteSettingAsync(own);
    }
}
