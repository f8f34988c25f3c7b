using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Somebody follows the link of a mail of ours. A shopper of ours has proved the address by that; nobody is logged in by it, and nothing is shown to whom the
/// mail was passed on.
/// </summary>
public class MailArrival(
    CurrentShopper currentShopper,
    IReminderHistory reminders,
    IEmailLinkStore links,
    ICustomerService customerService,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    /// <summary>False where the link is not ours, has ended, or was sent to an address that its customer has changed since.</summary>
    public async Task<bool> ArriveAsync(Guid key, long until, string signature)
    {
        if (await reminders.FindAsync(key) is not { } reminder || await customerService.GetCustomerByIdAsync(reminder.CustomerId) is not { } customer)
            return false;

        var secret = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        if (EmailHasher.Hash(customer.Email, secret) is not { } hash || !MailLinkSignature.IsValid(signature, key, hash, until, secret, nowUtc))
            return false;

        if (currentShopper.Value is { } shopper)
            await links.ProveAsync(shopper.Id, hash, nowUtc);

        return true;
    }
}
