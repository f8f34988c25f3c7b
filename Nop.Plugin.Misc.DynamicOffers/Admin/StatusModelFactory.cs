using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Looks whether anything in the shop keeps offers from reaching shoppers.</summary>
public class StatusModelFactory
{
    private readonly CarrierService _carrierService;
    private readonly ISettingService _settingService;
    private readonly ILocalizationService _localizationService;
    private readonly ICurrencyService _currencyService;
    private readonly CurrencySettings _currencySettings;

    public StatusModelFactory(
        CarrierService carrierService,
        ISettingService settingService,
        ILocalizationService localizationService,
        ICurrencyService currencyService,
        CurrencySettings currencySettings)
    {
        _carrierService = carrierService;
        _settingService = settingService;
        _localizationService = localizationService;
        _currencyService = currencyService;
        _currencySettings = currencySettings;
    }

    public async Task<StatusModel> PrepareAsync(int storeId)
    {
        var currency = await _currencyService.GetCurrencyByIdAsync(_currencySettings.PrimaryStoreCurrencyId);
        var carriers = new List<CarrierModel>();
        foreach (var carrier in await _carrierService.CheckAsync())
        {
            carriers.Add(await PrepareCarrierAsync(carrier));
        }

        return new StatusModel
        {
            Warnings = await GetWarningsAsync(storeId),
            Carriers = carriers,
            CurrencyCode = currency?.CurrencyCode ?? string.Empty
        };
    }

    private async Task<CarrierModel> PrepareCarrierAsync(CarrierHealth carrier)
    {
        var isGone = carrier.DiscountName.Length == 0;
        var state = isGone ? "Gone" : !carrier.IsWhole ? "Broken" : carrier.IsActive ? "Active" : "Resting";

        return new CarrierModel(
            isGone ? 0 : carrier.DiscountId,
            carrier.DiscountName,
            carrier.Percentage.ToString("0.##", CultureInfo.CurrentCulture),
            await TextAsync($"Carrier.{state}"),
            NeedsRepair: !carrier.IsWhole);
    }

    private async Task<IReadOnlyList<string>> GetWarningsAsync(int storeId)
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

        return warnings;
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
    }
}
