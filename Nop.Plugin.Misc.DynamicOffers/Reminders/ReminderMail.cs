using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Media;
using Nop.Services.Messages;
using Nop.Services.Seo;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// Writes the mail through the host's message template into the host's queue. Store, language, currency and addresses come from the row and the
/// shopper: a job has no request to ask.
/// </summary>
public partial class ReminderMail(
    IMessageTemplateService messageTemplateService,
    IMessageTokenProvider messageTokenProvider,
    IWorkflowMessageService workflowMessageService,
    IEmailAccountService emailAccountService,
    IStoreService storeService,
    ILanguageService languageService,
    ILocalizationService localizationService,
    IProductService productService,
    IPictureService pictureService,
    IUrlRecordService urlRecordService,
    ICurrencyService currencyService,
    ITokenizer tokenizer,
    ReminderLinks reminderLinks,
    MailWords words,
    CurrencySettings currencySettings,
    EmailAccountSettings emailAccountSettings)
{
    private const int PictureSize = 128;
    private const string Key = "DynamicOffers.";

    // One of the links must be in it: without the mark in them nobody knows the mail again, and without the way out none of ours may leave.
    [GeneratedRegex("href=[\"']%DynamicOffers\\.(CartUrl|UnsubscribeUrl)%")]
    private static partial Regex Marked();

    /// <summary>Queues it.</summary>
    public async Task<MailOutcome> QueueAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, MailContent content)
    {
        if (await reminderLinks.GetAsync(reminder, customer, content.Grant.ExpiresOnUtc) is not { } links
            || await PrepareAsync(reminder.StoreId, customer, cart, content, links) is not { } letter)
        {
            return new MailOutcome(null, ReminderReason.NoTemplate);
        }

        var body = await localizationService.GetLocalizedAsync(letter.Template, template => template.Body, letter.Reader.Language.Id);
        if (!Marked().IsMatch(body))
            return new MailOutcome(null, ReminderReason.NoLink);

        return new MailOutcome(await SendAsync(letter, customer.Email, FullName(customer)), null);
    }

    /// <summary>The mail as it would be, with links that are nobody's; null where the store has no active template or no account to send from.</summary>
    public async Task<MailPreview?> PreviewAsync(int storeId, Customer customer, IList<ShoppingCartItem> cart, MailContent content)
    {
        if (await PrepareTrialAsync(storeId, customer, cart, content) is not { } letter)
            return null;

        var languageId = letter.Reader.Language.Id;
        var subject = await localizationService.GetLocalizedAsync(letter.Template, template => template.Subject, languageId);
        var body = await localizationService.GetLocalizedAsync(letter.Template, template => template.Body, languageId);

        return new MailPreview(tokenizer.Replace(subject, letter.Tokens, htmlEncode: false), tokenizer.Replace(body, letter.Tokens, htmlEncode: true));
    }

    /// <summary>Queues the mail as it would be, to another address; false where there is no template.</summary>
    public async Task<bool> QueueTrialAsync(int storeId, Customer customer, IList<ShoppingCartItem> cart, MailContent content, string toEmail)
    {
        if (await PrepareTrialAsync(storeId, customer, cart, content) is not { } letter)
            return false;

        await SendAsync(letter, toEmail, string.Empty);

        return true;
    }

    /// <summary>In which language and currency the shop speaks to the customer; null where the store is gone.</summary>
    public async Task<MailReader?> FindReaderAsync(int storeId, Customer customer) =>
        await storeService.GetStoreByIdAsync(storeId) is { } store ? await GetReaderAsync(store, customer) : null;

    private async Task<MailReader> GetReaderAsync(Store store, Customer customer)
    {
        var language = await GetLanguageAsync(customer, store);

        return new MailReader(language, await GetCurrencyAsync(customer, store, language));
    }

    private async Task<Letter?> PrepareTrialAsync(int storeId, Customer customer, IList<ShoppingCartItem> cart, MailContent content) =>
        await storeService.GetStoreByIdAsync(storeId) is { } store ? await PrepareAsync(storeId, customer, cart, content, MailLinks.OfTrial(store.Url.TrimEnd('/'))) : null;

    private async Task<Letter?> PrepareAsync(int storeId, Customer customer, IList<ShoppingCartItem> cart, MailContent content, MailLinks links)
    {
        var store = await storeService.GetStoreByIdAsync(storeId);
        var templates = await messageTemplateService.GetMessageTemplatesByNameAsync(content.Template, storeId);
        if (store is null || templates.FirstOrDefault(template => template.IsActive) is not { } template)
            return null;

        var reader = await GetReaderAsync(store, customer);
        if (await GetEmailAccountAsync(template, reader.Language) is not { } emailAccount)
            return null;

        var tokens = new List<Token>();
        await messageTokenProvider.AddStoreTokensAsync(tokens, store, emailAccount, reader.Language.Id);
        tokens.AddRange(OfCustomer(customer));
        tokens.AddRange(await GetOwnTokensAsync(customer, cart, content, links, reader));

        return new Letter(template, emailAccount, reader, tokens);
    }

    // The host's own would write links to pages too, which it cannot without a request, and would warn of each.
    private static IEnumerable<Token> OfCustomer(Customer customer) =>
    [
        new Token("Customer.Email", customer.Email),
        new Token("Customer.Username", customer.Username),
        new Token("Customer.FirstName", customer.FirstName),
        new Token("Customer.LastName", customer.LastName),
        new Token("Customer.FullName", FullName(customer))
    ];

    private static string FullName(Customer customer) => $"{customer.FirstName} {customer.LastName}".Trim();

    private Task<int> SendAsync(Letter letter, string toEmail, string toName) =>
        workflowMessageService.SendNotificationAsync(letter.Template, letter.Account, letter.Reader.Language.Id, letter.Tokens, toEmail, toName);

    private async Task<IEnumerable<Token>> GetOwnTokensAsync(Customer customer, IList<ShoppingCartItem> cart, MailContent content, MailLinks links, MailReader reader)
    {
        var offer = content.TellsOffer ? await words.GivesAsync(content.Grant, customer, reader) : string.Empty;
        var until = content.TellsOffer ? words.Until(content.Grant, reader) : string.Empty;
        var rows = await GetCartRowsAsync(cart, links.Shop, reader.Language);

        return
        [
            new Token(Key + "Greeting", string.IsNullOrWhiteSpace(customer.FirstName) ? await words.TextAsync(reader, "Mail.HelloNobody") : await words.TextAsync(reader, "Mail.Hello", customer.FirstName)),
            new Token(Key + "Offer", offer),
            new Token(Key + "ValidUntil", until),
            new Token(Key + "WithOffer", content.TellsOffer ? await words.TextAsync(reader, "Mail.WithOffer", offer) : string.Empty),
            new Token(Key + "OfferBlock", content.TellsOffer ? await GetOfferBlockAsync(offer, until, reader) : string.Empty, true),
            new Token(Key + "Cart", rows, true),
            new Token(Key + "CartBlock", rows.Length > 0 ? await GetCartBlockAsync(rows, reader) : string.Empty, true),
            new Token(Key + "CartUrl", links.Cart, true),
            new Token(Key + "PreferencesUrl", links.Preferences, true),
            new Token(Key + "UnsubscribeUrl", links.Unsubscribe, true),
            new Token(Key + "OpenPicture", links.Picture is { } picture ? $"<img src=\"{picture}\" width=\"1\" height=\"1\" alt=\"\">" : string.Empty, true)
        ];
    }

    private async Task<string> GetOfferBlockAsync(string offer, string until, MailReader reader)
    {
        var (intro, ends, noCode) = (await words.TextAsync(reader, "Mail.OfferForYou"), await words.TextAsync(reader, "Mail.Until", until), await words.TextAsync(reader, "Mail.NoCode"));

        return $"""
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
            <td class="offer" align="center" style="padding:18px 16px;background-color:#e8f3f6;border-radius:6px">
            <span class="muted" style="display:block;font-size:15px;line-height:22px;color:#3c5a64">{WebUtility.HtmlEncode(intro)}</span>
            <strong class="gives" style="display:block;padding:4px 0;font-size:22px;line-height:30px;color:#145c74">{WebUtility.HtmlEncode(offer)}</strong>
            <span class="muted" style="display:block;font-size:14px;line-height:20px;color:#3c5a64">{WebUtility.HtmlEncode(ends)}</span>
            <span class="muted" style="display:block;padding-top:8px;font-size:13px;line-height:19px;color:#3c5a64">{WebUtility.HtmlEncode(noCode)}</span>
            </td></tr></table>
            """;
    }

    private async Task<string> GetCartBlockAsync(string rows, MailReader reader)
    {
        var (product, quantity) = (await words.TextAsync(reader, "Mail.Product"), await words.TextAsync(reader, "Mail.Quantity"));
        var (start, end) = reader.Language.Rtl ? ("right", "left") : ("left", "right");

        return $"""
            <table class="cart" width="100%" cellpadding="8" cellspacing="0" border="0" style="font-size:15px;line-height:22px">
            <tr><th class="line" align="{start}" style="border-bottom:1px solid #d9dce1">{WebUtility.HtmlEncode(product)}</th>
            <th class="line" align="{end}" style="border-bottom:1px solid #d9dce1">{WebUtility.HtmlEncode(quantity)}</th></tr>
            {rows}
            </table>
            """;
    }

    private async Task<string> GetCartRowsAsync(IEnumerable<ShoppingCartItem> cart, string storeUrl, Language language)
    {
        var rows = new StringBuilder();
        foreach (var item in cart)
        {
            if (await productService.GetProductByIdAsync(item.ProductId) is not { } product)
                continue;

            var name = WebUtility.HtmlEncode(await localizationService.GetLocalizedAsync(product, entity => entity.Name, language.Id));
            var url = $"{storeUrl}/{await urlRecordService.GetSeNameAsync(product, language.Id)}";
            var picture = (await pictureService.GetPicturesByProductIdAsync(product.Id, 1)).FirstOrDefault();
            var image = await pictureService.GetPictureUrlAsync(picture?.Id ?? 0, PictureSize, storeLocation: $"{storeUrl}/");
            rows.Append($"<tr><td><a href=\"{url}\">");
            if (!string.IsNullOrEmpty(image))
                rows.Append($"<img src=\"{WebUtility.HtmlEncode(image)}\" width=\"64\" alt=\"{name}\" style=\"width:64px;max-width:64px;height:auto;border:0;margin:{(language.Rtl ? "0 0 0 10px" : "0 10px 0 0")};vertical-align:middle\">");
            rows.Append($"{name}</a></td><td align=\"{(language.Rtl ? "left" : "right")}\">{item.Quantity}</td></tr>");
        }

        return rows.ToString();
    }

    // The one in which the shop's pages show this customer prices.
    private async Task<Currency> GetCurrencyAsync(Customer customer, Store store, Language language)
    {
        // Without a rate there are no prices.
        var currencies = (await currencyService.GetAllCurrenciesAsync(storeId: store.Id)).Where(currency => currency.Rate > 0m).ToList();

        return currencies.FirstOrDefault(currency => currency.Id == customer.CurrencyId)
            ?? currencies.FirstOrDefault(currency => currency.Id == language.DefaultCurrencyId)
            ?? currencies.FirstOrDefault()
            ?? await currencyService.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);
    }

    private async Task<Language> GetLanguageAsync(Customer customer, Store store)
    {
        var languages = await languageService.GetAllLanguagesAsync(storeId: store.Id);

        return languages.FirstOrDefault(language => language.Id == customer.LanguageId)
            ?? languages.FirstOrDefault(language => language.Id == store.DefaultLanguageId)
            ?? languages[0];
    }

    private async Task<EmailAccount?> GetEmailAccountAsync(MessageTemplate template, Language language)
    {
        var templateAccountId = await localizationService.GetLocalizedAsync(template, entity => entity.EmailAccountId, language.Id);

        return await emailAccountService.GetEmailAccountByIdAsync(templateAccountId)
            ?? await emailAccountService.GetEmailAccountByIdAsync(emailAccountSettings.DefaultEmailAccountId)
            ?? (await emailAccountService.GetAllEmailAccountsAsync()).FirstOrDefault();
    }

    private sealed record Letter(MessageTemplate Template, EmailAccount Account, MailReader Reader, List<Token> Tokens);
}

/// <summary>What a mail is about.</summary>
/// <param name="TellsOffer">False for a mail that says nothing of it.</param>
/// <param name="Template">The name of a message template.</param>
public sealed record MailContent(Grant Grant, bool TellsOffer = true, string Template = DynamicOffersDefaults.CartReminderTemplate);

/// <param name="QueuedEmailId">The host's; null where none was queued.</param>
/// <param name="Problem">One of <see cref="ReminderReason"/>; null where it was queued.</param>
public sealed record MailOutcome(int? QueuedEmailId, string? Problem);

public sealed record MailPreview(string Subject, string Body);
