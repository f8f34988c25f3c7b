using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>The links of a mail. The mail's mark is in each, and nothing of the shopper.</summary>
public class ReminderLinks(ISettingService settingService, IStoreService storeService)
{
    /// <summary>Null where the store is gone.</summary>
    public async Task<MailLinks?> GetAsync(Reminder reminder, Customer customer, DateTime untilUtc)
    {
        if (await storeService.GetStoreByIdAsync(reminder.StoreId) is not { } store)
            return null;

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        var secret = Convert.FromBase64String(settings.EmailHashKey);
        var (shop, mark) = (store.Url.TrimEnd('/'), reminder.Mark);
        var until = new DateTimeOffset(DateTime.SpecifyKind(untilUtc, DateTimeKind.Utc)).ToUnixTimeSeconds();
        var cart = secret.Length > 0 && EmailHasher.Hash(customer.Email, secret) is { } hash
            ? $"{shop}/offers/mail/{mark}/{until}/{MailLinkSignature.Sign(mark.Key, hash, until, secret)}"
            : $"{shop}/cart?reminder={mark}";
        var ownSettings = await settingService.LoadSettingAsync<DynamicOffersSettings>(reminder.StoreId);

        return new MailLinks(
            shop,
            cart,
            await GetUnsubscribeUrlAsync(reminder) ?? $"{shop}/offers/preferences",
            $"{shop}/offers",
            ownSettings.CountsOpenedMails ? $"{shop}/offers/mail/{mark}/opened.gif" : null);
    }

    /// <summary>Null where the store is gone, or where there is no key to sign with.</summary>
    public async Task<string?> GetUnsubscribeUrlAsync(Reminder reminder)
    {
        var secret = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);

        return secret.Length > 0 && await storeService.GetStoreByIdAsync(reminder.StoreId) is { } store
            ? $"{store.Url.TrimEnd('/')}/offers/unsubscribe/{reminder.Mark}/{MailLinkSignature.SignNo(reminder.Key, secret)}"
            : null;
    }
}

/// <param name="Shop">Without a slash at its end.</param>
/// <param name="Picture">That tells when the mail is opened; null where that is not counted.</param>
public sealed record MailLinks(string Shop, string Cart, string Unsubscribe, string Preferences, string? Picture)
{
    /// <summary>Of a mail to try out: none of them is anybody's.</summary>
    public static MailLinks OfTrial(string shop) => new(shop, $"{shop}/cart", $"{shop}/offers/preferences", $"{shop}/offers", Picture: null);
}
