using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What follows from caps that an owner saved.</summary>
public class SettingsFlow
{
    private readonly ISettingService _settingService;
    private readonly IStoreService _storeService;
    private readonly ICampaignStore _campaigns;
    private readonly IGrantStore _grantStore;
    private readonly CarrierService _carrierService;
    private readonly ReminderScheduling _reminders;

    public SettingsFlow(
        ISettingService settingService,
        IStoreService storeService,
        ICampaignStore campaigns,
        IGrantStore grantStore,
        CarrierService carrierService,
        ReminderScheduling reminders)
    {
        _settingService = settingService;
        _storeService = storeService;
        _campaigns = campaigns;
        _grantStore = grantStore;
        _carrierService = carrierService;
        _reminders = reminders;
    }

    /// <summary>Brings carriers and queued mails in line with the settings of all stores.</summary>
    /// <exception cref="CarrierLimitException">The stores need more depths than may be active at once.</exception>
    public async Task ApplyAsync()
    {
        foreach (var store in await _storeService.GetAllStoresAsync())
        {
            var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id);
            if (!settings.Enabled)
            {
                await _reminders.WithdrawAsync(store.Id);
            }
        }

        await EnsureCarriersAsync();
    }

    /// <summary>Brings the carriers in line with the settings of all stores and with the campaigns.</summary>
    /// <param name="changing">Not saved yet, and taken instead of its row.</param>
    /// <exception cref="CarrierLimitException">More depths are needed than may be active at once.</exception>
    public async Task EnsureCarriersAsync(Campaign? changing = null)
    {
        var ofAllStores = new List<(int StoreId, DynamicOffersSettings Settings)>();
        foreach (var store in await _storeService.GetAllStoresAsync())
        {
            ofAllStores.Add((store.Id, await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id)));
        }

        var depths = Depths(ofAllStores.Select(store => store.Settings)).ToHashSet();
        foreach (var campaign in await _campaigns.GetAllAsync())
        {
            depths.UnionWith(await CampaignDepthsAsync(campaign.Id == changing?.Id ? changing : campaign, ofAllStores));
        }

        await _carrierService.EnsureAsync(depths);
    }

    // Of every version: what was given under an older one still holds. Drafts give nothing.
    private async Task<IEnumerable<CarrierTerms>> CampaignDepthsAsync(Campaign campaign, IReadOnlyList<(int StoreId, DynamicOffersSettings Settings)> ofAllStores)
    {
        if (campaign.Status == CampaignStatus.Draft)
        {
            return [];
        }

        var open = await _grantStore.GetOpenVersionsAsync(campaign.Id);
        var depths = new List<CarrierTerms>();
        foreach (var versionId in campaign.Status == CampaignStatus.Ended ? open : [.. open, campaign.VersionId])
        {
            if (await _campaigns.GetTermsAsync(versionId) is not { } terms)
            {
                continue;
            }

            foreach (var store in ofAllStores.Where(store => terms.StoreId == 0 || terms.StoreId == store.StoreId))
            {
                depths.AddRange(Rungs(terms, store.Settings).Select(rung => CarrierTerms.Of(terms, rung, store.Settings.MaximumDiscountPerOrder)).OfType<CarrierTerms>());
            }
        }

        return depths;
    }

    // As they are given, and as a sequence raises them.
    private static IEnumerable<Rung> Rungs(CampaignTerms terms, DynamicOffersSettings settings)
    {
        var list = DepthSteps.Read(settings.PercentageSteps, most: 100m) ?? [];
        var deeper = Enumerable.Range(0, terms.Steps.Count + 1).Select(step => terms.DeeperAt(list, step)).Distinct().ToList();

        return terms.Ladder.SelectMany(rung => deeper.Select(more => more == 0m ? rung : rung with { Depth = Math.Min(rung.Depth + more, 100m) }));
    }

    /// <summary>The different depths that these settings can give.</summary>
    public static IReadOnlyCollection<CarrierTerms> Depths(IEnumerable<DynamicOffersSettings> ofAllStores)
    {
        return ofAllStores
            .SelectMany(settings => new[]
            {
                CarrierTerms.OfSubTotal(settings.HesitationPercentage, settings.MaximumDiscountPerOrder),
                CarrierTerms.OfSubTotal(settings.ReturnPercentage, settings.MaximumDiscountPerOrder)
            })
            .Distinct()
            .ToList();
    }
}
