using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The offer a reminder carries: the best that is open, or a new one by the same decision as in the shop.</summary>
public class ReminderOffers : IReminderOffers
{
    private readonly ISettingService _settingService;
    private readonly IGrantStore _grantStore;
    private readonly OfferGranting _granting;
    private readonly ProfileReader _profiles;
    private readonly TimeProvider _timeProvider;

    public ReminderOffers(
        ISettingService settingService,
        IGrantStore grantStore,
        OfferGranting granting,
        ProfileReader profiles,
        TimeProvider timeProvider)
    {
        _settingService = settingService;
        _grantStore = grantStore;
        _granting = granting;
        _profiles = profiles;
        _timeProvider = timeProvider;
    }

    public async Task<Grant?> GrantAsync(int shopperId, Customer customer, int storeId)
    {
        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var profile = await _profiles.GetAsync(shopperId);

        return await _granting.GrantToAbsentAsync(profile, customer, storeId, settings.ToCaps())
            ?? await GetBestOpenAsync(customer, storeId);
    }

    public async Task<DateTime> GetLastSeenAsync(int shopperId)
    {
        return (await _profiles.GetAsync(shopperId)).LastSeenOnUtc;
    }

    private async Task<Grant?> GetBestOpenAsync(Customer customer, int storeId)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var open = await _grantStore.GetOpenAsync(customer.Id, storeId, nowUtc);

        return await _granting.FindForMailAsync(open.Where(grant => grant.IsUsable(nowUtc)));
    }
}
