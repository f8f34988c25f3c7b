namespace DemoStore.Services.Catalog;

/// <summary>Shows amounts; what it is given stands already in the currency it is shown in.</summary>
public class PriceFormatter(
    CurrencySettings currencySettings, TaxSettings taxSettings, ICurrencyService currencyService, ILanguageService languageService,
    ILocalizationService localizationService, IPriceCalculationService priceCalculationService, IWorkContext workContext) : IPriceFormatter
{
    public async Task<string> FormatPriceAsync(decimal price) =>
        await FormatPriceAsync(price, true, await workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency) =>
        await FormatPriceAsync(price, showCurrency, targetCurrency, (await workContext.GetWorkingLanguageAsync()).Id, await PricesIncludeTaxAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, bool showTax) =>
        await FormatAsync(price, showCurrency, await workContext.GetWorkingCurrencyAsync(),
            await workContext.GetWorkingLanguageAsync(), await PricesIncludeTaxAsync(), showTax);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax) =>
        await FormatPriceAsync(price, showCurrency, targetCurrency, languageId, priceIncludesTax, taxSettings.DisplayTaxSuffix);

    public async Task<string> FormatPriceAsync(
        decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax, bool showTax) =>
        await FormatAsync(price, showCurrency, targetCurrency, await languageService.GetLanguageByIdAsync(languageId), priceIncludesTax, showTax);

    public async Task<string> FormatShippingPriceAsync(decimal price, bool showCurrency) =>
        await FormatAsync(price, showCurrency, await workContext.GetWorkingCurrencyAsync(), await workContext.GetWorkingLanguageAsync(),
            await PricesIncludeTaxAsync(), taxSettings.ShippingIsTaxable && taxSettings.DisplayTaxSuffix);

    /// <summary>An amount of an order, which keeps the rate it was placed at.</summary>
    public async Task<string> FormatOrderPriceAsync(decimal price, decimal currencyRate, string customerCurrencyCode,
        bool displayCustomerCurrency, Currency primaryStoreCurrency, int languageId, bool? priceIncludesTax = null, bool? showTax = null)
    {
        var language = await languageService.GetLanguageByIdAsync(languageId);
        var includes = priceIncludesTax ?? false;
        var shows = showTax ?? taxSettings.DisplayTaxSuffix;
        var text = await FormatAsync(price, true, primaryStoreCurrency, language, includes, shows);
        if (!displayCustomerCurrency || string.IsNullOrEmpty(customerCurrencyCode) || customerCurrencyCode == primaryStoreCurrency.CurrencyCode)
            return text;

        var currency = await currencyService.GetCurrencyByCodeAsync(customerCurrencyCode) ?? primaryStoreCurrency;

        return $"{text} ({await FormatAsync(currencyService.ConvertCurrency(price, currencyRate), true, currency, language, includes, shows)})";
    }

    public string FormatTaxRate(decimal taxRate) => taxRate.ToString("G29", CultureInfo.CurrentCulture);

    private async Task<bool> PricesIncludeTaxAsync() => await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;

    private async Task<string> FormatAsync(decimal price, bool showCurrency, Currency currency, Language language, bool priceIncludesTax, bool showTax)
    {
        price = await priceCalculationService.RoundPriceAsync(price, currency);
        var text = ToText(price, showCurrency, currency);
        if (!showTax)
            return text;

        var suffix = await localizationService.GetResourceAsync(
            priceIncludesTax ? "Products.InclTaxSuffix" : "Products.ExclTaxSuffix", language.Id, false);

        return string.IsNullOrEmpty(suffix) ? text : string.Format(suffix, text);
    }

    private string ToText(decimal price, bool showCurrency, Currency currency)
    {
        var text = (currency.CustomFormatting, currency.DisplayLocale) switch
        {
            ({ Length: > 0 } format, _) => price.ToString(format, CultureInfo.InvariantCulture),
            (_, { Length: > 0 } locale) => price.ToString("C", new CultureInfo(locale)),
            _ => $"{price.ToString("N", CultureInfo.InvariantCulture)} ({currency.CurrencyCode})",
        };

        return showCurrency && currencySettings.DisplayCurrencyLabel ? $"{text} ({currency.CurrencyCode})" : text;
    }
}
