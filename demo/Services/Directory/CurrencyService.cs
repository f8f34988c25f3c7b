namespace DemoStore.Services.Directory;

/// <summary>All amounts are kept in the primary store currency; the others are shown only.</summary>
public class CurrencyService(CurrencySettings currencySettings, IRepository<Currency> currencies) : ICurrencyService
{
    public Task<Currency> GetCurrencyByIdAsync(int currencyId) => currencies.GetByIdAsync(currencyId, _ => default!);

    public async Task<Currency> GetCurrencyByCodeAsync(string currencyCode) =>
        (await GetAllCurrenciesAsync(true)).FirstOrDefault(currency => currency.CurrencyCode.Equals(currencyCode, StringComparison.OrdinalIgnoreCase))!;

    public async Task<IList<Currency>> GetAllCurrenciesAsync(bool showHidden = false, int storeId = 0)
    {
        var all = await currencies.GetAllAsync(query => query.OrderBy(currency => currency.DisplayOrder).ThenBy(currency => currency.Id), _ => default!);

        return showHidden ? all : all.Where(currency => currency.Published).ToList();
    }

    public decimal ConvertCurrency(decimal amount, decimal exchangeRate) => amount == 0 || exchangeRate == 0 ? 0 : amount * exchangeRate;

    public async Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode)
    {
        var primary = await GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);

        return amount == 0 || primary.Id == targetCurrencyCode.Id ? amount : amount / RateOf(primary) * RateOf(targetCurrencyCode);
    }

    public async Task<decimal> ConvertToPrimaryStoreCurrencyAsync(decimal amount, Currency sourceCurrencyCode)
    {
        var primary = await GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);

        return amount == 0 || primary.Id == sourceCurrencyCode.Id ? amount : amount / RateOf(sourceCurrencyCode) * RateOf(primary);
    }

    private static decimal RateOf(Currency currency) =>
        currency.Rate == 0 ? throw new NopException($"Exchange rate not found for currency [{currency.Name}]") : currency.Rate;
}
