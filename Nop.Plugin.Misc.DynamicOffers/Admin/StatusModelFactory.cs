using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Gdpr;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Looks whether anything in the shop keeps offers from reaching shoppers.</summary>
public class StatusModelFactory
{
    private readonly CarrierService _carrierService;
    private readonly SettingsEditor _settingsEditor;
    private readonly ISettingService _settingService;
    private readonly ILocalizationService _localizationService;
    private readonly ICurrencyService _currencyService;
    private readonly CurrencySettings _currencySettings;
    private readonly IGdprService _gdprService;
    private readonly ICustomerService _customerService;
    private readonly CategoryChoices _categoryChoices;

    public StatusModelFactory(
        CarrierService carrierService,
        SettingsEditor settingsEditor,
        ISettingService settingService,
        ILocalizationService localizationService,
        ICurrencyService currencyService,
        CurrencySettings currencySettings,
        IGdprService gdprService,
        ICustomerService customerService,
        CategoryChoices categoryChoices)
    {
        _carrierService = carrierService;
        _settingsEditor = settingsEditor;
        _settingService = settingService;
        _localizationService = localizationService;
        _currencyService = currencyService;
        _currencySettings = currencySettings;
        _gdprService = gdprService;
        _customerService = customerService;
        _categoryChoices = categoryChoices;
    }

    public async Task<StatusModel> PrepareAsync(int storeId)
    {
        var currency = await _currencyService.GetCurrencyByIdAsync(_currencySettings.PrimaryStoreCurrencyId);
        var percentages = await _settingsEditor.GetPercentagesAsync();
        var carriers = new List<CarrierModel>();
        foreach (var carrier in await _carrierService.CheckAsync())
        {
            carriers.Add(await PrepareCarrierAsync(carrier, percentages.Contains(carrier.Percentage)));
        }

        return new StatusModel
        {
            Warnings = await GetWarningsAsync(storeId, carriers),
            Carriers = carriers,
            Consents = (await _gdprService.GetAllConsentsAsync()).Select(consent => new ChoiceModel(consent.Id, consent.Message)).ToList(),
            Roles = (await _customerService.GetAllCustomerRolesAsync(showHidden: true)).Select(role => new ChoiceModel(role.Id, role.Name)).ToList(),
            Categories = await _categoryChoices.GetAsync(),
            CurrencyCode = currency?.CurrencyCode ?? string.Empty
        };
    }

    private async Task<CarrierModel> PrepareCarrierAsync(CarrierHealth carrier, bool isNeeded)
    {
        var isGone = carrier.DiscountName.Length == 0;
        var needsRepair = isNeeded && !carrier.IsWhole;
        var state = carrier.IsActive ? "Active" : !needsRepair ? "Resting" : isGone ? "Gone" : "Broken";

        return new CarrierModel(
            isGone ? 0 : carrier.DiscountId,
            carrier.DiscountName,
            carrier.Percentage.ToString("0.##", CultureInfo.CurrentCulture),
            await TextAsync($"Carrier.{state}"),
            needsRepair);
    }

    private async Task<IReadOnlyList<string>> GetWarningsAsync(int storeId, IReadOnlyList<CarrierModel> carriers)
    {
        var warnings = new List<string>();

        var catalogSettings = await _settingService.LoadSettingAsync<CatalogSettings>(storeId);
        if (catalogSettings.IgnoreDiscounts)
        {
            warnings.Add(await TextAsync("Warning.IgnoreDiscounts"));
        }

        var widgetSettings = await _settingService.LoadSettingAsync<WidgetSettings>(storeId);
        if (!widgetSettings.ActiveWidgetSystemNames.Contains(DynamicOffersDefaults.SystemName, StringComparer.OrdinalIgnoreCase))
        {
            warnings.Add(await TextAsync("Warning.WidgetOff"));
        }

        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        if (settings.Enabled && settings.DailyBudget < settings.MaximumDiscountPerOrder)
        {
            warnings.Add(await TextAsync("Warning.BudgetBelowMaximum"));
        }

        if (CategoryMargins.Read(settings.CategoryMarginFloors) is null)
        {
            warnings.Add(await TextAsync("Warning.CategoryMargins"));
        }

        if (carriers.Any(carrier => carrier.NeedsRepair))
        {
            warnings.Add(await TextAsync("Warning.Carriers"));
        }

        return warnings;
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
    }
}
