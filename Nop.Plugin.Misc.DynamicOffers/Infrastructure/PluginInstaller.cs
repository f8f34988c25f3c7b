using System.Security.Cryptography;
using Nop.Core.Domain.Cms;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>
/// Puts what is ours into the shop, beside the tables that the migrations make, and takes it out again. Every step may run again after a run
/// that broke off.
/// </summary>
public class PluginInstaller
{
    private readonly TextInstaller _texts;
    private readonly MessageTemplateInstaller _messageTemplate;
    private readonly SettingsFlow _settingsFlow;
    private readonly CarrierService _carriers;
    private readonly EarlyAccess _earlyAccess;
    private readonly ReminderScheduling _reminders;
    private readonly BackgroundWork _backgroundWork;
    private readonly ISettingService _settingService;
    private readonly IStoreService _storeService;
    private readonly IPermissionService _permissionService;
    private readonly ILocalizationService _localizationService;

    public PluginInstaller(
        TextInstaller texts,
        MessageTemplateInstaller messageTemplate,
        SettingsFlow settingsFlow,
        CarrierService carriers,
        EarlyAccess earlyAccess,
        ReminderScheduling reminders,
        BackgroundWork backgroundWork,
        ISettingService settingService,
        IStoreService storeService,
        IPermissionService permissionService,
        ILocalizationService localizationService)
    {
        _texts = texts;
        _messageTemplate = messageTemplate;
        _settingsFlow = settingsFlow;
        _carriers = carriers;
        _earlyAccess = earlyAccess;
        _reminders = reminders;
        _backgroundWork = backgroundWork;
        _settingService = settingService;
        _storeService = storeService;
        _permissionService = permissionService;
        _localizationService = localizationService;
    }

    public async Task InstallAsync()
    {
        await _texts.InstallAsync();
        await _messageTemplate.InstallAsync();
        await _settingService.SaveSettingAsync(new DynamicOffersSettings { Enabled = true, EmailHashKey = NewKey() });
        await SwitchWidgetAsync(isActive: true);
        await _settingsFlow.ApplyAsync();
    }

    /// <summary>Adds what is new; texts, mail template and settings stay as the owner edited them.</summary>
    public async Task UpdateAsync()
    {
        await _texts.AddMissingAsync();
        await _messageTemplate.InstallAsync();
        await EnsureKeyAsync();
        await _settingsFlow.ApplyAsync();
    }

    /// <summary>Leaves nothing behind but switched-off discounts that orders refer to.</summary>
    public async Task UninstallAsync()
    {
        await _backgroundWork.StopAsync(CancellationToken.None);
        await _earlyAccess.CloseAllAsync();
        await _carriers.RetireAllAsync();
        await _reminders.WithdrawAsync(storeId: 0);
        await SwitchWidgetAsync(isActive: false);
        await _messageTemplate.UninstallAsync();
        await _texts.UninstallAsync();
        await DeletePermissionAsync();
        await _settingService.DeleteSettingAsync<DynamicOffersSettings>();
    }

    private async Task EnsureKeyAsync()
    {
        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>();
        if (settings.EmailHashKey.Length == 0)
        {
            settings.EmailHashKey = NewKey();
            await _settingService.SaveSettingAsync(settings, own => own.EmailHashKey);
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    // A store may have a list of active widgets of its own.
    private async Task SwitchWidgetAsync(bool isActive)
    {
        var stores = await _storeService.GetAllStoresAsync();
        foreach (var storeId in stores.Select(store => store.Id).Prepend(0))
        {
            var settings = await _settingService.LoadSettingAsync<WidgetSettings>(storeId);
            if (storeId != 0 && !await _settingService.SettingExistsAsync(settings, widgets => widgets.ActiveWidgetSystemNames, storeId))
            {
                continue;
            }

            settings.ActiveWidgetSystemNames.RemoveAll(IsOurs);
            if (isActive)
            {
                settings.ActiveWidgetSystemNames.Add(DynamicOffersDefaults.SystemName);
            }

            await _settingService.SaveSettingAsync(settings, widgets => widgets.ActiveWidgetSystemNames, storeId, clearCache: false);
        }

        await _settingService.ClearCacheAsync();
    }

    private static bool IsOurs(string systemName)
    {
        return systemName.Equals(DynamicOffersDefaults.SystemName, StringComparison.OrdinalIgnoreCase);
    }

    // The host inserts the permission, and a text that names it, at every start.
    private async Task DeletePermissionAsync()
    {
        await _permissionService.DeletePermissionAsync(DynamicOffersDefaults.ManagePermission);
        await _localizationService.DeleteLocaleResourceAsync($"Permission.{DynamicOffersDefaults.ManagePermission}");
    }
}
