using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Erases what is kept about a shopper, in the database and in this node's memory. What orders used stays with the orders alone.</summary>
public class ShopperErasure(
    IShopperStore shopperStore,
    IGrantStore grantStore,
    GrantLedger ledger,
    EarlyAccess earlyAccess,
    ReminderScheduling reminders,
    ShopperCache shopperCache,
    ProfileMemory profiles,
    IPrivacyActStore acts,
    TimeProvider timeProvider)
{
    /// <summary>At the shopper's own wish: at once, and proved.</summary>
    public Task EraseAsync(Shopper shopper) => EraseAsync(shopper.CustomerId, PrivacyActKind.ErasedOnRequest);

    /// <summary>At once, and proved where there was anything. Returns how many visitors that were.</summary>
    public async Task<int> EraseAsync(int customerId, string kind)
    {
        var requestedOnUtc = timeProvider.GetUtcNow().UtcDateTime;
        var count = await EraseCustomerAsync(customerId);
        if (count > 0)
        {
            await acts.InsertAsync(new PrivacyAct
            {
                Kind = kind,
                RequestedOnUtc = requestedOnUtc,
                DoneOnUtc = timeProvider.GetUtcNow().UtcDateTime,
                Count = count
            });
        }

        return count;
    }

    /// <summary>Returns how many visitors that were.</summary>
    public async Task<int> EraseCustomerAsync(int customerId)
    {
        foreach (var grant in await grantStore.GetAllAsync(customerId))
            await ledger.RevokeAsync(grant, ReasonCode.ConsentWithdrawn);

        await earlyAccess.CloseAsync(customerId);
        await reminders.CancelAsync(customerId, ReminderReason.ConsentWithdrawn);
        var erased = await shopperStore.EraseAsync(customerId);
        foreach (var shopperId in erased)
            profiles.Forget(shopperId);

        shopperCache.Forget(customerId);

        return erased.Count;
    }
}
