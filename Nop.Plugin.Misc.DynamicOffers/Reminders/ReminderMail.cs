using System.Globalization;
using System.Net;
using System.Text;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Seo;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// Writes the mail through the host's message template into the host's queue. Store, language, currency and addresses come from the row and the
/// shopper: a job has no request to ask.
/// </summary>
public class ReminderMail
{
    private readonly IMessageTemplateService _messageTemplateService;
    private readonly IMessageTokenProvider _messageTokenProvider;
    private readonly IWorkflowMessageService _workflowMessageService;
    private readonly IEmailAccountService _emailAccountService;
    private readonly IStoreService _storeService;
    private readonly ILanguageService _languageService;
    private readonly ILocalizationService _localizationService;
    private readonly IProductService _productService;
    private readonly IUrlRecordService _urlRecordService;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly ICurrencyService _currencyService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly CurrencySettings _currencySettings;
    private readonly EmailAccountSettings _emailAccountSettings;
    private readonly ISettingService _settingService;

    public ReminderMail(
        IMessageTemplateService messageTemplateService,
        IMessageTokenProvider messageTokenProvider,
        IWorkflowMessageService workflowMessageService,
        IEmailAccountService emailAccountService,
        IStoreService storeService,
        ILanguageService languageService,
        ILocalizationService localizationService,
        IProductService productService,
        IUrlRecordService urlRecordService,
        IDateTimeHelper dateTimeHelper,
        ICurrencyService currencyService,
        IPriceFormatter priceFormatter,
        CurrencySettings currencySettings,
        EmailAccountSettings emailAccountSettings,
        ISettingService settingService)
    {
        _messageTemplateService = messageTemplateService;
        _messageTokenProvider = messageTokenProvider;
        _workflowMessageService = workflowMessageService;
        _emailAccountService = emailAccountService;
        _storeService = storeService;
        _languageService = languageService;
        _localizationService = localizationService;
        _productService = productService;
        _urlRecordService = urlRecordService;
        _dateTimeHelper = dateTimeHelper;
        _currencyService = currencyService;
        _priceFormatter = priceFormatter;
        _currencySettings = currencySettings;
        _emailAccountSettings = emailAccountSettings;
        _settingService = settingService;
    }

    /// <summary>Returns the id of the queued mail, or null where the store has no active template or no account to send from.</summary>
    public async Task<int?> QueueAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, Grant grant)
    {
        var store = await _storeService.GetStoreByIdAsync(reminder.StoreId);
        var templates = await _messageTemplateService.GetMessageTemplatesByNameAsync(DynamicOffersDefaults.CartReminderTemplate, reminder.StoreId);
        if (store is null || templates.FirstOrDefault(template => template.IsActive) is not { } template)
        {
            return null;
        }

        var language = await GetLanguageAsync(customer, store);
        if (await GetEmailAccountAsync(template, language) is not { } emailAccount)
        {
            return null;
        }

        var tokens = new List<Token>();
        await _messageTokenProvider.AddStoreTokensAsync(tokens, store, emailAccount, language.Id);
        await _messageTokenProvider.AddCustomerTokensAsync(tokens, customer);
        tokens.AddRange(await GetOfferTokensAsync(reminder, store, customer, cart, grant, language, await GetCurrencyAsync(customer, store, language)));

        return await _workflowMessageService.SendNotificationAsync(
            template,
            emailAccount,
            language.Id,
            tokens,
            customer.Email,
            $"{customer.FirstName} {customer.LastName}".Trim());
    }

    private async Task<IEnumerable<Token>> GetOfferTokensAsync(
        Reminder reminder,
        Store store,
        Customer customer,
        IList<ShoppingCartItem> cart,
        Grant grant,
        Language language,
        Currency currency)
    {
        var culture = CultureInfo.GetCultureInfo(language.LanguageCulture);
        var offer = string.Format(
            culture,
            await _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + "Offer.PercentOff", language.Id),
            grant.Percentage.ToString("0.##", culture),
            await FormatAsync(grant.MaximumAmount, currency, language));
        var validUntil = TimeZoneInfo.ConvertTimeFromUtc(grant.ExpiresOnUtc, _dateTimeHelper.DefaultStoreTimeZone);
        var storeUrl = store.Url.TrimEnd('/');

        return
        [
            new Token("DynamicOffers.Offer", offer),
            new Token("DynamicOffers.ValidUntil", validUntil.ToString("f", culture)),
            new Token("DynamicOffers.Cart", await GetCartRowsAsync(cart, storeUrl, language), true),
            new Token("DynamicOffers.CartUrl", await GetCartUrlAsync(reminder, storeUrl, customer, grant), true),
            new Token("DynamicOffers.PreferencesUrl", $"{storeUrl}/offers", true)
        ];
    }

    // The reminder's key is in it in every case: by it, a mail is found again that was queued and not noted.
    private async Task<string> GetCartUrlAsync(Reminder reminder, string storeUrl, Customer customer, Grant grant)
    {
        var secret = Convert.FromBase64String((await _settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
        if (secret.Length == 0 || EmailHasher.Hash(customer.Email, secret) is not { } hash)
        {
            return $"{storeUrl}/cart?reminder={reminder.Key:N}";
        }

        var until = new DateTimeOffset(DateTime.SpecifyKind(grant.ExpiresOnUtc, DateTimeKind.Utc)).ToUnixTimeSeconds();

        return $"{storeUrl}/offers/mail/{reminder.Key:N}/{until}/{MailLinkSignature.Sign(reminder.Key, hash, until, secret)}";
    }

    private async Task<string> GetCartRowsAsync(IEnumerable<ShoppingCartItem> cart, string storeUrl, Language language)
    {
        var rows = new StringBuilder();
        foreach (var item in cart)
        {
            if (await _productService.GetProductByIdAsync(item.ProductId) is not { } product)
            {
                continue;
            }

            var name = WebUtility.HtmlEncode(await _localizationService.GetLocalizedAsync(product, entity => entity.Name, language.Id));
            var slug = await _urlRecordService.GetSeNameAsync(product, language.Id);
            rows.Append($"<tr><td><a href=\"{storeUrl}/{slug}\">{name}</a></td><td align=\"right\">{item.Quantity}</td></tr>");
        }

        return rows.ToString();
    }

    private async Task<string> FormatAsync(decimal amount, Currency currency, Language language)
    {
        var converted = await _currencyService.ConvertFromPrimaryStoreCurrencyAsync(amount, currency);

        return await _priceFormatter.FormatPriceAsync(converted, true, currency, language.Id, false, false);
    }

    // The one in which the shop's pages show this customer prices.
    private async Task<Currency> GetCurrencyAsync(Customer customer, Store store, Language language)
    {
        // Without a rate there are no prices.
        var currencies = (await _currencyService.GetAllCurrenciesAsync(storeId: store.Id)).Where(currency => currency.Rate > 0m).ToList();

        return currencies.FirstOrDefault(currency => currency.Id == customer.CurrencyId)
            ?? currencies.FirstOrDefault(currency => currency.Id == language.DefaultCurrencyId)
            ?? currencies.FirstOrDefault()
            ?? await _currencyService.GetCurrencyByIdAsync(_currencySettings.PrimaryStoreCurrencyId);
    }

    private async Task<Language> GetLanguageAsync(Customer customer, Store store)
    {
        var languages = await _languageService.GetAllLanguagesAsync(storeId: store.Id);

        return languages.FirstOrDefault(language => language.Id == customer.LanguageId)
            ?? languages.FirstOrDefault(language => language.Id == store.DefaultLanguageId)
            ?? languages[0];
    }

    private async Task<EmailAccount?> GetEmailAccountAsync(MessageTemplate template, Language language)
    {
        var templateAccountId = await _localizationService.GetLocalizedAsync(template, entity => entity.EmailAccountId, language.Id);

        return await _emailAccountService.GetEmailAccountByIdAsync(templateAccountId)
            ?? await _emailAccountService.GetEmailAccountByIdAsync(_emailAccountSettings.DefaultEmailAccountId)
            ?? (await _emailAccountService.GetAllEmailAccountsAsync()).FirstOrDefault();
    }
}
