using ProductPrice = (decimal priceWithoutDiscounts, decimal finalPrice, decimal appliedDiscountAmount,
    System.Collections.Generic.List<Nop.Core.Domain.Discounts.Discount> appliedDiscounts);

namespace DemoStore.Services.Catalog;

public class PriceCalculationService(
    CatalogSettings catalogSettings, CurrencySettings currencySettings, ICategoryService categoryService, ICurrencyService currencyService,
    ICustomerService customerService, IDiscountService discountService, IManufacturerService manufacturerService,
    IProductAttributeParser productAttributeParser, IProductService productService, IStaticCacheManager cache) : IPriceCalculationService
{
    /// <summary>By product, roles and store: two customers of the same roles share a cached price, their own discounts included.</summary>
    private static readonly CacheKey PriceKey = new(NopEntityCacheDefaults<Product>.Prefix + "price.{0}.{1}.{2}.{3}.{4}.{5}.{6}");

    public Task<ProductPrice> GetFinalPriceAsync(Product product, Customer customer, Store store,
        decimal additionalCharge = 0, bool includeDiscounts = true, int quantity = 1) =>
        GetFinalPriceAsync(product, customer, store, null, additionalCharge, includeDiscounts, quantity, null, null);

    public async Task<ProductPrice> GetFinalPriceAsync(Product product, Customer customer, Store store, decimal? overriddenProductPrice,
        decimal additionalCharge, bool includeDiscounts, int quantity, DateTime? rentalStartDate, DateTime? rentalEndDate)
    {
        var key = cache.PrepareKeyForDefaultCache(PriceKey, product, overriddenProductPrice!, additionalCharge, includeDiscounts,
            quantity, await customerService.GetCustomerRoleIdsAsync(customer), store);
        if (!catalogSettings.CacheProductPrices)
            key.CacheTime = 0;

        var (without, final, discountAmount, discounts) = await cache.GetAsync(key, () => CalculateAsync(
            product, customer, store, overriddenProductPrice, additionalCharge, includeDiscounts, quantity));

        return (without, final, discountAmount, [.. discounts]);
    }

    public async Task<decimal> GetProductCostAsync(Product product, string attributesXml) => product.ProductCost
        + (await productAttributeParser.ParseProductAttributeValuesAsync(attributesXml)).Sum(value => value.Cost);

    public async Task<decimal> GetProductAttributeValuePriceAdjustmentAsync(Product product, ProductAttributeValue value,
        Customer customer, Store store, decimal? productPrice = null, int quantity = 1)
    {
        if (!value.PriceAdjustmentUsePercentage)
            return value.PriceAdjustment;

        var price = productPrice ?? (await GetFinalPriceAsync(product, customer, store, quantity: quantity)).finalPrice;

        return (decimal)((float)price * (float)value.PriceAdjustment / 100f);
    }

    public async Task<decimal> RoundPriceAsync(decimal value, Currency? currency = null)
    {
        currency ??= await currencyService.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);

        return Round(value, currency.RoundingType);
    }

    /// <summary>To cents, halves to the even one; then, where coins are scarce, to the coins there are.</summary>
    public decimal Round(decimal value, RoundingType roundingType)
    {
        var cents = Math.Round(value, 2, MidpointRounding.ToEven);

        return roundingType switch
        {
            RoundingType.Rounding005Up => Math.Ceiling(cents / 0.05m) * 0.05m,
            RoundingType.Rounding005Down => Math.Floor(cents / 0.05m) * 0.05m,
            RoundingType.Rounding01Up => Math.Floor(cents / 0.10m + 0.5m) * 0.10m,
            RoundingType.Rounding01Down => Math.Ceiling(cents / 0.10m - 0.5m) * 0.10m,
            RoundingType.Rounding05 => Math.Floor(cents / 0.50m + 0.5m) * 0.50m,
            RoundingType.Rounding1 => Math.Floor(cents + 0.5m),
            RoundingType.Rounding1Up => Math.Ceiling(cents),
            _ => cents,
        };
    }

    private async Task<ProductPrice> CalculateAsync(Product product, Customer customer, Store store, decimal? overriddenProductPrice,
        decimal additionalCharge, bool includeDiscounts, int quantity)
    {
        var tier = await productService.GetPreferredTierPriceAsync(product, customer, store, quantity);
        var without = (tier?.Price ?? overriddenProductPrice ?? product.Price) + additionalCharge;

        var discountAmount = 0m;
        var discounts = new List<Discount>();
        if (includeDiscounts && !product.CustomerEntersPrice)
        {
            var allowed = await GetAllowedDiscountsAsync(product, customer);
            discounts = discountService.GetPreferredDiscount(allowed, without, out discountAmount);
        }

        return (Math.Max(without, 0), Math.Max(without - discountAmount, 0), discountAmount, discounts);
    }

    /// <summary>One pool: of the product first, then of its categories, then of its manufacturers.</summary>
    private async Task<IList<Discount>> GetAllowedDiscountsAsync(Product product, Customer customer)
    {
        var allowed = new List<Discount>();
        if (catalogSettings.IgnoreDiscounts)
            return allowed;

        var couponCodes = new Lazy<Task<string[]>>(() => customerService.ParseAppliedDiscountCouponCodesAsync(customer));
        async Task addIfValidAsync(Discount discount)
        {
            if (!discountService.ContainsDiscount(allowed, discount)
                && (await discountService.ValidateDiscountAsync(discount, customer, await couponCodes.Value)).IsValid)
                allowed.Add(discount);
        }

        foreach (var discount in await discountService.GetAppliedDiscountsAsync(product))
        {
            if (discount.DiscountType == DiscountType.AssignedToSkus)
                await addIfValidAsync(discount);
        }

        foreach (var discount in await discountService.GetAllDiscountsAsync(DiscountType.AssignedToCategories))
        {
            var applied = await categoryService.GetAppliedCategoryIdsAsync(discount, customer);
            if (applied.Count > 0 && (await categoryService.GetProductCategoriesByProductIdAsync(product.Id)).Any(row => applied.Contains(row.CategoryId)))
                await addIfValidAsync(discount);
        }

        foreach (var discount in await discountService.GetAllDiscountsAsync(DiscountType.AssignedToManufacturers))
        {
            var applied = await manufacturerService.GetAppliedManufacturerIdsAsync(discount, customer);
            if (applied.Count > 0 && (await manufacturerService.GetProductManufacturersByProductIdAsync(product.Id)).Any(row => applied.Contains(row.ManufacturerId)))
                await addIfValidAsync(discount);
        }

        return allowed;
    }
}
