namespace DemoStore.Factories;

/// <summary>Amounts of the primary store currency, as the shopper reads them.</summary>
public class PriceText(ICurrencyService currencyService, IPriceFormatter priceFormatter, IWorkContext workContext)
{
    public async Task<decimal> ConvertAsync(decimal amount) =>
        await currencyService.ConvertFromPrimaryStoreCurrencyAsync(amount, await workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatAsync(decimal amount) => await priceFormatter.FormatPriceAsync(await ConvertAsync(amount));

    /// <summary>The text of an amount that already stands in the working currency.</summary>
    public async Task<string> FormatConvertedAsync(decimal amount, bool priceIncludesTax) =>
        await priceFormatter.FormatPriceAsync(amount, true, await workContext.GetWorkingCurrencyAsync(),
            (await workContext.GetWorkingLanguageAsync()).Id, priceIncludesTax);
}
