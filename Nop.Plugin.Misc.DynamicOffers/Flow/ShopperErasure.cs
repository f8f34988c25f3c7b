using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Erases what is kept about a shopper, in the database and in this node's memory. What orders used stays with the orders alone.</summary>
public class ShopperErasure
{
    private readonly IShopperStore _shopperStore;
    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;
    private readonly ReminderScheduling _reminders;
    private readonly ShopperCache _shopperCache;
    private readonly ActivityMemory _activityMemory;

    public ShopperErasure(
        IShopperStore shopperStore,
        IGrantStore grantStore,
        GrantLedger ledger,
        ReminderScheduling reminders,
        ShopperCache shopperCache,
        ActivityMemory activityMemory)
    {
        _shopperStore = shopperStore;
        _grantStore = grantStore;
        _ledger = ledger;
        _reminders = reminders;
        _shopperCache = shopperCache;
        _activityMemory = activityMemory;
    }

    public async Task EraseAsync(Shopper shopper)
    {
        foreach (var grant in await _grantStore.GetAllAsync(shopper.CustomerId))
        {
            await _ledger.RevokeAsync(grant, ReasonCode.ConsentWithdrawn);
        }

        await _reminders.CancelAsync(shopper.CustomerId, ReminderReason.ConsentWithdrawn);
        foreach (var shopperId in await _shopperStore.EraseAsync(shopper.CustomerId))
        {
            _activityMemory.Forget(shopperId);
        }

        _shopperCache.Forget(shopper.CustomerId);
    }
}
