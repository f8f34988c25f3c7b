using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Says what an offer gives to somebody who is elsewhere: as the shop's pages do, in the language and the currency named.</summary>
public class MailWords(
    ICampaignStore campaigns,
    IProductService productService,
    ILocalizationService localizationService,
    ICurrencyService currencyService,
    IPriceFormatter priceFormatter,
    IDateTimeHelper dateTimeHelper)
{
    public async Task<string> GivesAsync(Grant grant, Customer customer, MailReader reader)
    {
        if (grant.CampaignId == 0 || await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { } terms)
            return await SayAsync(OfferSaying.OfPercentage(grant.Percentage, grant.MaximumAmount), reader);

        if (terms.Titles.GetValueOrDefault(reader.Language.Id) is { Length: > 0 } title
            && await OfferText.FillAsync(title, token => FindAsync(token, terms, grant, customer, reader)) is { } written)
        {
            return written;
        }

        var steps = new List<string>();
        foreach (var rung in terms.Ladder)
        {
            var gives = await SayAsync(OfferSaying.Of(terms, grant.DepthOf(rung), grant.MaximumAmount), reader);
            steps.Add(rung.FromSubTotal > 0m ? await TextAsync(reader, "Storefront.Gives.From", gives, await AmountAsync(rung.FromSubTotal, reader)) : gives);
        }

        return string.Join("; ", steps);
    }

    public string Until(Grant grant, MailReader reader) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(grant.ExpiresOnUtc, DateTimeKind.Utc), dateTimeHelper.DefaultStoreTimeZone).ToString("f", reader.Culture);

    /// <summary>A text of ours, filled.</summary>
    public async Task<string> TextAsync(MailReader reader, string name, params object[] arguments)
    {
        var text = await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name, reader.Language.Id);

        return arguments.Length == 0 ? text : string.Format(reader.Culture, text, arguments);
    }

    private async Task<string?> FindAsync(string token, CampaignTerms terms, Grant grant, Customer customer, MailReader reader) => token switch
    {
        OfferText.Amount => await WriteAsync(OfferValue.OfDepth(terms, grant.DepthOf(terms.Ladder[^1])), reader),
        OfferText.Maximum => await AmountAsync(grant.MaximumAmount, reader),
        OfferText.Until => Until(grant, reader),
        OfferText.ProductName => await FindProductAsync(terms.Scope.NamedProductId, reader),
        OfferText.FirstName => customer.FirstName,
        _ => null
    };

    private async Task<string> SayAsync(OfferSaying saying, MailReader reader)
    {
        var values = new List<object>();
        foreach (var value in saying.Values)
            values.Add(await WriteAsync(value, reader));

        return await TextAsync(reader, $"Storefront.{saying.Text}", [.. values]);
    }

    private async Task<string> WriteAsync(OfferValue value, MailReader reader) => value.Kind switch
    {
        OfferValueKind.Money => await AmountAsync(value.Of, reader),
        OfferValueKind.Product => await FindProductAsync((int)value.Of, reader) ?? await TextAsync(reader, "Storefront.Known.NotSold"),
        OfferValueKind.Percentage => $"{Number(value.Of, reader)} %",
        _ => Number(value.Of, reader)
    };

    private async Task<string?> FindProductAsync(int productId, MailReader reader) => await productService.GetProductByIdAsync(productId) is { Deleted: false } product
        ? await localizationService.GetLocalizedAsync(product, localized => localized.Name, reader.Language.Id)
        : null;

    private async Task<string> AmountAsync(decimal amount, MailReader reader)
    {
        var converted = await currencyService.ConvertFromPrimaryStoreCurrencyAsync(amount, reader.Currency);

        return await priceFormatter.FormatPriceAsync(converted, true, reader.Currency, reader.Language.Id, false, false);
    }

    private static string Number(decimal number, MailReader reader) => number.ToString("0.##", reader.Culture);
}

/// <summary>Whom a message is for: there is no request to ask.</summary>
public sealed record MailReader(Language Language, Currency Currency)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Language.LanguageCulture);
}
