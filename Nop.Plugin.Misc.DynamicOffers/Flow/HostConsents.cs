using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Configuration;
using Nop.Services.Gdpr;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// The host keeps consents of customers with an account. Where the owner tied one of them to a category of ours, both say the same: what is chosen here is written
/// there, and <see cref="HostConsentConsumer"/> does it the other way round. A consent belongs to a shop, so the ties are those of all stores together.
/// </summary>
public class HostConsents(IGdprService gdprService, ISettingService settingService)
{
    /// <summary>Writes what holds here, where the host has it otherwise.</summary>
    /// <param name="shopper">Null for a customer who said no, or of whom nothing is kept any more.</param>
    public async Task WriteAsync(Customer customer, Shopper? shopper)
    {
        var settings = await GetTiesAsync();
        await WriteAsync(customer, settings.PersonalOffersGdprConsentId, shopper is not null);
        await WriteAsync(customer, settings.OfferMailGdprConsentId, shopper?.MailConsentedOnUtc is not null);
    }

    /// <summary>The customer's last answer about personal offers; null where there was none, or where nothing is tied.</summary>
    public async Task<bool?> GetPersonalOffersAnswerAsync(int customerId) =>
        await GetAnswerAsync((await GetTiesAsync()).PersonalOffersGdprConsentId, customerId);

    /// <inheritdoc cref="GetPersonalOffersAnswerAsync"/>
    public async Task<bool?> GetOfferMailAnswerAsync(int customerId) => await GetAnswerAsync((await GetTiesAsync()).OfferMailGdprConsentId, customerId);

    public Task<DynamicOffersSettings> GetTiesAsync() => settingService.LoadSettingAsync<DynamicOffersSettings>();

    private async Task<bool?> GetAnswerAsync(int consentId, int customerId) =>
        consentId == 0 ? null : await gdprService.IsConsentAcceptedAsync(consentId, customerId);

    private async Task WriteAsync(Customer customer, int consentId, bool isYes)
    {
        // The owner may have deleted the consent.
        if (consentId == 0 || await gdprService.GetConsentByIdAsync(consentId) is not { } consent)
            return;

        if (await gdprService.IsConsentAcceptedAsync(consentId, customer.Id) != isYes)
            await gdprService.InsertLogAsync(customer, consentId, isYes ? GdprRequestType.ConsentAgree : GdprRequestType.ConsentDisagree, consent.Message);
    }
}
