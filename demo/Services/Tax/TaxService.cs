using TaxedPrice = (decimal price, decimal taxRate);

namespace DemoStore.Services.Tax;

/// <summary>One fixed rate a tax category, kept as a setting.</summary>
public class TaxService(
    ICustomerService customerService, ISettingService settingService, TaxSettings taxSettings, IWorkContext workContext) : ITaxService
{
    /// <summary>The setting that holds the category's rate in percent.</summary>
    public static string RateSettingKey(int taxCategoryId) => $"Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId{taxCategoryId}";

    public async Task<TaxedPrice> GetProductPriceAsync(Product product, decimal price) =>
        await GetProductPriceAsync(product, price, await workContext.GetCurrentCustomerAsync());

    public async Task<TaxedPrice> GetProductPriceAsync(Product product, decimal price, Customer customer) =>
        await GetProductPriceAsync(product, price, await ShowsTaxAsync(), customer);

    public Task<TaxedPrice> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer) =>
        TaxAsync(product, product.TaxCategoryId, price, includingTax, customer, taxSettings.PricesIncludeTax);

    public async Task<TaxedPrice> GetShippingPriceAsync(decimal price, Customer customer) =>
        await GetShippingPriceAsync(price, await ShowsTaxAsync(), customer);

    public async Task<TaxedPrice> GetShippingPriceAsync(decimal price, bool includingTax, Customer customer) => taxSettings.ShippingIsTaxable
        ? await TaxAsync(null, taxSettings.ShippingTaxClassId, price, includingTax, customer, taxSettings.ShippingPriceIncludesTax)
        : (price, 0);

    public async Task<bool> IsTaxExemptAsync(Product? product, Customer? customer) => product is { IsTaxExempt: true }
        || customer is not null && (customer.IsTaxExempt || (await customerService.GetCustomerRolesAsync(customer)).Any(role => role.TaxExempt));

    private async Task<bool> ShowsTaxAsync() => await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;

    private async Task<TaxedPrice> TaxAsync(Product? product, int taxCategoryId, decimal price, bool includingTax, Customer? customer, bool priceIncludesTax)
    {
        if (price == 0)
            return (0, 0);

        var rate = taxCategoryId == 0 ? 0 : await settingService.GetSettingByKeyAsync<decimal>(RateSettingKey(taxCategoryId));
        var isTaxable = !await IsTaxExemptAsync(product, customer);
        var withTax = includingTax && isTaxable;
        if (priceIncludesTax && !withTax)
            price -= price / (100 + rate) * rate;
        else if (!priceIncludesTax && withTax)
            price *= 1 + rate / 100;

        return (price, isTaxable ? rate : 0);
    }
}
