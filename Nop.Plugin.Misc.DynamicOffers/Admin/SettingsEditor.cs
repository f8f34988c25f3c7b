using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Configuration;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Infrastructure.Mapper.Extensions;
using Nop.Web.Areas.Admin.Models.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Reads and saves the caps of one store, or those that all stores share (store id 0).</summary>
public class SettingsEditor
{
    private readonly ISettingService _settingService;
    private readonly ISettingModelFactory _settingModelFactory;
    private readonly SettingsFlow _settingsFlow;

    public SettingsEditor(ISettingService settingService, ISettingModelFactory settingModelFactory, SettingsFlow settingsFlow)
    {
        _settingService = settingService;
        _settingModelFactory = settingModelFactory;
        _settingsFlow = settingsFlow;
    }

    public async Task<ConfigurationModel> ReadAsync(int storeId)
    {
        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var model = settings.ToSettingsModel<ConfigurationModel>();
        model.ActiveStoreScopeConfiguration = storeId;
        if (storeId == 0)
        {
            return model;
        }

        foreach (var field in SettingField.All)
        {
            field.Mark(model, await field.ExistsAsync(_settingService, settings, storeId));
        }

        return model;
    }

    /// <summary>Takes from the shared settings what the form does not mark as the store's own, whatever else was posted.</summary>
    public async Task CompleteAsync(ConfigurationModel model, int storeId)
    {
        model.ActiveStoreScopeConfiguration = storeId;
        if (storeId == 0)
        {
            return;
        }

        TakeOver(await ReadAsync(0), model);
    }

    /// <summary>The stores with values of their own, and what would hold there with these shared ones.</summary>
    public async Task<IReadOnlyList<(StoreModel Store, ConfigurationModel Model)>> GetStoresWithOwnValuesAsync(ConfigurationModel shared)
    {
        var stores = new List<(StoreModel Store, ConfigurationModel Model)>();
        var scopes = await _settingModelFactory.PrepareStoreScopeConfigurationModelAsync();
        foreach (var store in scopes.Stores)
        {
            var model = await ReadAsync(store.Id);
            if (SettingField.All.Any(field => field.IsMarked(model)))
            {
                TakeOver(shared, model);
                stores.Add((store, model));
            }
        }

        return stores;
    }

    /// <summary>The percentages that the settings of any store can give.</summary>
    public async Task<IReadOnlySet<decimal>> GetPercentagesAsync()
    {
        var ofAllStores = new List<DynamicOffersSettings>();
        var scopes = await _settingModelFactory.PrepareStoreScopeConfigurationModelAsync();
        foreach (var store in scopes.Stores)
        {
            ofAllStores.Add(await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id));
        }

        return SettingsFlow.Depths(ofAllStores).Select(depth => depth.Percentage).ToHashSet();
    }

    /// <exception cref="CarrierLimitException">The stores would need more depths than may be active at once; nothing is saved then.</exception>
    public async Task SaveAsync(ConfigurationModel model, int storeId)
    {
        var before = await ReadAsync(storeId);
        await WriteAsync(model, storeId);
        try
        {
            await _settingsFlow.ApplyAsync();
        }
        catch (CarrierLimitException)
        {
            await WriteAsync(before, storeId);

            throw;
        }
    }

    private static void TakeOver(ConfigurationModel shared, ConfigurationModel model)
    {
        foreach (var field in SettingField.All.Where(field => !field.IsMarked(model)))
        {
            field.CopyValue(shared, model);
        }
    }

    private async Task WriteAsync(ConfigurationModel model, int storeId)
    {
        var settings = model.ToSettings(new DynamicOffersSettings());
        foreach (var field in SettingField.All)
        {
            await field.SaveAsync(_settingService, settings, field.IsMarked(model), storeId);
        }

        await _settingService.ClearCacheAsync();
    }
}
