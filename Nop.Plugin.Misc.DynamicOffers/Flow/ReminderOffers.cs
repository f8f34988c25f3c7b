using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
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
    private readonly ProfileBuilder _profileBuilder;
    private readonly ConditionCatalog _conditions;
    private readonly Segmentation _segmentation;
    private readonly Sequences _sequences;
    private readonly TimeProvider _timeProvider;

    public ReminderOffers(
        ISettingService settingService,
        IGrantStore grantStore,
        OfferGranting granting,
        ProfileReader profiles,
        ProfileBuilder profileBuilder,
        ConditionCatalog conditions,
        Segmentation segmentation,
        Sequences sequences,
        TimeProvider timeProvider)
    {
        _settingService = settingService;
        _grantStore = grantStore;
        _granting = granting;
        _profiles = profiles;
        _profileBuilder = profileBuilder;
        _conditions = conditions;
        _segmentation = segmentation;
        _sequences = sequences;
        _timeProvider = timeProvider;
    }

    public async Task<Grant?> GrantAsync(int shopperId, Customer customer, int storeId)
    {
        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var profile = await _profiles.GetAsync(shopperId);

        var given = await _granting.GrantToAbsentAsync(profile, customer, storeId, settings.ToCaps());
        await _sequences.CatchUpAsync();

        return given ?? await GetBestOpenAsync(customer, storeId);
    }

    public async Task<DateTime> GetLastSeenAsync(int shopperId)
    {
        return (await _profiles.GetAsync(shopperId)).LastSeenOnUtc;
    }

    public async Task<bool> MeetsAsync(IReadOnlyList<ConditionTerms> conditions, int shopperId, Customer customer, int storeId)
    {
        if (conditions.Count == 0)
        {
            return true;
        }

        if (_conditions.Compile(conditions) is not { } rule)
        {
            return false;
        }

        var caps = (await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();
        var segments = await _segmentation.GetAsync();
        var live = await _profiles.GetAsync(shopperId);
        var profile = await _profileBuilder.BuildAbsentAsync(live, customer, storeId, new Questions(rule.Needs | segments.Needs, []));

        return rule.Check(segments.Place(profile, caps), caps).IsMet;
    }

    public async Task<Grant> RaiseAsync(Grant grant, CampaignTerms terms, int step)
    {
        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(grant.StoreId);
        var deeper = terms.DeeperAt(DepthSteps.Read(settings.PercentageSteps, most: 100m) ?? [], step);
        var percentage = grant.Percentage == 0m ? 0m : terms.Ladder.Max(rung => rung.Depth) + deeper;
        if (grant.Deeper < deeper)
        {
            await _grantStore.TryDeepenAsync(grant, deeper, percentage);
        }

        return await _grantStore.FindAsync(grant.Id) ?? grant;
    }

    private async Task<Grant?> GetBestOpenAsync(Customer customer, int storeId)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var open = await _grantStore.GetOpenAsync(customer.Id, storeId, nowUtc);

        return await _granting.FindForMailAsync(open.Where(grant => grant.IsUsable(nowUtc)));
    }
}
