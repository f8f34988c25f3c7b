using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What follows from caps that an owner saved.</summary>
public class SettingsFlow
{
    private readonly ISettingService _settingService;
    private readonly IStoreService _storeService;
    private readonly CarrierService _carrierService;
    private readonly ReminderScheduling _reminders;

    public SettingsFlow(
        ISettingService settingService,
        IStoreService storeService,
        CarrierService carrierService,
        ReminderScheduling reminders)
    {
        _settingService = settingService;
        _storeService = storeService;
        _carrierService = carrierService;
        _reminders = reminders;
    }

    /// <summary>Brings carriers and queued mails in line with the settings of all stores.</summary>
    /// <exception cref="CarrierLimitException">The stores need more depths than may be active at once.</exception>
    public async Task ApplyAsync()
    {
        var ofAllStores = new List<DynamicOffersSettings>();
        foreach (var store in await _storeService.GetAllStoresAsync())
        {
            var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id);
            ofAllStores.Add(settings);
            if (!settings.Enabled)
            {
                await _reminders.WithdrawAsync(store.Id);
            }
        }

        await _carrierService.EnsureAsync(Depths(ofAllStores));
    }

    /// <summary>The different depths that these settings can give.</summary>
    public static IReadOnlyCollection<(decimal Percentage, decimal MaximumAmount)> Depths(IEnumerable<DynamicOffersSettings> ofAllStores)
    {
        return ofAllStores
            .SelectMany(settings => new[]
            {
                (settings.HesitationPercentage, settings.MaximumDiscountPerOrder),
                (settings.ReturnPercentage, settings.MaximumDiscountPerOrder)
            })
            .Distinct()
            .ToList();
    }
}
