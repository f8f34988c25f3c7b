using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Whether a message is still wanted: asked when it is due and once more when the host sends it.</summary>
public class StillWanted(
    IShopperStore shoppers,
    IShopperBlocks blocks,
    IGrantStore grants,
    IAddressSuppressions suppressions,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    /// <summary>The code of why not; null where it is. Orders are the store's to find.</summary>
    /// <param name="customer">Null where there is none any more.</param>
    public async Task<string?> FindReasonAgainstAsync(Reminder reminder, Customer? customer)
    {
        if (customer is null || !ReminderPlanner.CanBeMailed(customer))
            return ReminderReason.NoAddress;
        if (await shoppers.FindByCustomerAsync(reminder.CustomerId) is not { } shopper || (shopper.MailConsentedOnUtc is null && !reminder.IsOfOneQuestion))
            return ReminderReason.ConsentWithdrawn;
        if (await blocks.FindAsync(reminder.CustomerId) is not null)
            return ReminderReason.ShopperBlocked;
        if (reminder.Channel == SequenceStep.Email && await suppressions.IsSuppressedAsync(customer.Email))
            return ReminderReason.Suppressed;

        return reminder.GrantId == 0 ? null : FindReasonAgainst(await grants.FindAsync(reminder.GrantId));
    }

    /// <summary>By what orders of the customer's person are found.</summary>
    public async Task<Buyer> GetBuyerAsync(Customer? customer)
    {
        if (string.IsNullOrWhiteSpace(customer?.Email))
            return Buyer.Unknown;

        var key = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);

        return new Buyer(customer.Email.Trim().ToLowerInvariant(), key.Length == 0 ? string.Empty : EmailHasher.Hash(customer.Email, key) ?? string.Empty);
    }

    // What an order holds may come back: it is asked again later.
    private string? FindReasonAgainst(Grant? grant) => grant?.State switch
    {
        GrantState.Issued => grant.ExpiresOnUtc > timeProvider.GetUtcNow().UtcDateTime ? null : ReminderReason.OfferExpired,
        GrantState.Reserved => null,
        GrantState.Redeemed => ReminderReason.OfferUsed,
        GrantState.Expired => ReminderReason.OfferExpired,
        _ => ReminderReason.OfferRevoked
    };
}
