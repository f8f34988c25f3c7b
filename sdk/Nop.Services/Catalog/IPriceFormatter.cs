using Nop.Core.Domain.Directory;

namespace Nop.Services.Catalog;

public partial interface IPriceFormatter
{
    Task<string> FormatPriceAsync(decimal price);

    Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax);

    Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax, bool showTax);

    Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency);

    Task<string> FormatPriceAsync(decimal price, bool showCurrency, bool showTax);

    string FormatTaxRate(decimal taxRate);

    Task<string> FormatShippingPriceAsync(decimal price, bool showCurrency);

    Task<string> FormatOrderPriceAsync(decimal price, decimal currencyRate, string customerCurrencyCode, bool displayCustomerCurrency, Currency primaryStoreCurrency, int languageId, bool? priceIncludesTax = null, bool? showTax = null);
}
