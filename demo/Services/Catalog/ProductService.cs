namespace DemoStore.Services.Catalog;

public class ProductService(
    CatalogSettings catalogSettings, ICustomerService customerService, ILocalizationService localizationService,
    IProductAttributeParser productAttributeParser, IRepository<CrossSellProduct> crossSells,
    IRepository<LocalizedProperty> localizedProperties, IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations, IRepository<ProductCategory> productCategories,
    IRepository<ProductManufacturer> productManufacturers, IRepository<ProductPicture> productPictures,
    IRepository<RelatedProduct> relatedProducts, IRepository<StoreMapping> storeMappings, IRepository<TierPrice> tierPrices,
    IStaticCacheManager cache, TimeProvider clock) : IProductService
{
    private static readonly CacheKey OnHomepage = new(NopEntityCacheDefaults<Product>.Prefix + "homepage");
    private static readonly CacheKey TierPricesOfProduct = new(NopEntityCacheDefaults<TierPrice>.Prefix + "byproduct.{0}");

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public Task<Product> GetProductByIdAsync(int productId) => products.GetByIdAsync(productId, _ => default!);

    public async Task<IList<Product>> GetProductsByIdsAsync(int[] productIds) =>
        await products.GetByIdsAsync(productIds, _ => default!, includeDeleted: false);

    public Task InsertProductAsync(Product product) => products.InsertAsync(product);

    public Task UpdateProductAsync(Product product) => products.UpdateAsync(product);

    public Task DeleteProductAsync(Product product) => products.DeleteAsync(product);

    public async Task<IList<Product>> GetAllProductsDisplayedOnHomepageAsync() => await products.GetAllAsync(query => query
        .Where(product => product.Published && product.ShowOnHomepage)
        .OrderBy(product => product.DisplayOrder).ThenBy(product => product.Id),
        keys => keys.PrepareKeyForDefaultCache(OnHomepage), includeDeleted: false);

    public async Task<IPagedList<Product>> SearchProductsAsync(int pageIndex = 0, int pageSize = int.MaxValue,
        IList<int>? categoryIds = null, IList<int>? manufacturerIds = null, int storeId = 0, int vendorId = 0, int warehouseId = 0,
        ProductType? productType = null, bool visibleIndividuallyOnly = false, bool excludeFeaturedProducts = false,
        decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0, string? keywords = null, bool searchDescriptions = false,
        bool searchManufacturerPartNumber = true, bool searchSku = true, bool searchProductTags = false, int languageId = 0,
        IList<SpecificationAttributeOption>? filteredSpecOptions = null, ProductSortingEnum orderBy = ProductSortingEnum.Position,
        bool showHidden = false, bool? overridePublished = null)
    {
        var query = products.Table.Where(product => !product.Deleted);
        if (overridePublished is { } published)
            query = query.Where(product => product.Published == published);
        else if (!showHidden)
            query = query.Where(product => product.Published);
        if (visibleIndividuallyOnly)
            query = query.Where(product => product.VisibleIndividually);
        if (productType is { } type)
            query = query.Where(product => product.ProductTypeId == (int)type);
        if (categoryIds is { Count: > 0 })
        {
            query = query.Where(product => productCategories.Table.Any(row =>
                row.ProductId == product.Id && categoryIds.Contains(row.CategoryId)));
        }

        if (manufacturerIds is { Count: > 0 })
        {
            query = query.Where(product => productManufacturers.Table.Any(row =>
                row.ProductId == product.Id && manufacturerIds.Contains(row.ManufacturerId)));
        }

        if (storeId > 0 && !catalogSettings.IgnoreStoreLimitations)
        {
            query = query.Where(product => !product.LimitedToStores || storeMappings.Table.Any(row =>
                row.EntityName == nameof(Product) && row.EntityId == product.Id && row.StoreId == storeId));
        }

        if (!string.IsNullOrWhiteSpace(keywords))
        {
            var words = keywords.Trim().ToLowerInvariant();
            query = query.Where(product => product.Name.ToLower().Contains(words)
                || (searchSku && product.Sku.ToLower() == words)
                || (searchDescriptions && (product.ShortDescription.ToLower().Contains(words) || product.FullDescription.ToLower().Contains(words)))
                || localizedProperties.Table.Any(row => row.LocaleKeyGroup == nameof(Product) && row.EntityId == product.Id
                    && row.LanguageId == languageId && row.LocaleKey == nameof(Product.Name) && row.LocaleValue.ToLower().Contains(words)));
        }

        // Amounts are text on SQLite: compared and sorted here, not there.
        var found = (await query.OrderBy(product => product.DisplayOrder).ThenBy(product => product.Id).ToListAsync())
            .Where(product => (priceMin is null || product.Price >= priceMin) && (priceMax is null || product.Price <= priceMax)).ToList();

        return new PagedList<Product>(Sort(found, orderBy), pageIndex, pageSize);
    }

    public async Task<IList<ProductPicture>> GetProductPicturesByProductIdAsync(int productId) =>
        await productPictures.GetAllAsync(query => query.Where(row => row.ProductId == productId)
            .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id));

    public async Task<IList<RelatedProduct>> GetRelatedProductsByProductId1Async(int productId1, bool showHidden = false) => await
        (from row in relatedProducts.Table
         join product in products.Table on row.ProductId2 equals product.Id
         where row.ProductId1 == productId1 && !product.Deleted && (showHidden || product.Published)
         orderby row.DisplayOrder, row.Id
         select row).ToListAsync();

    /// <summary>What a cart's products are to sell besides, without what is in it.</summary>
    public async Task<IList<Product>> GetCrossSellProductsByShoppingCartAsync(IList<ShoppingCartItem> cart, int numberOfProducts)
    {
        var inCart = cart.Select(item => item.ProductId).ToList();

        return await (from row in crossSells.Table
                      join product in products.Table on row.ProductId2 equals product.Id
                      where inCart.Contains(row.ProductId1) && !inCart.Contains(product.Id) && !product.Deleted && product.Published
                      orderby row.Id
                      select product).Distinct().Take(numberOfProducts).ToListAsync();
    }

    /// <summary>Asks the database every time, as the host does for each check of an order discount.</summary>
    public async Task<bool> HasAnyGiftCardProductAsync(int[] productIds) =>
        await products.Table.AnyAsync(product => productIds.Contains(product.Id) && product.IsGiftCard);

    public async Task<IList<TierPrice>> GetTierPricesByProductAsync(int productId) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(TierPricesOfProduct, productId), async () =>
            await tierPrices.Table.Where(tier => tier.ProductId == productId)
                .OrderBy(tier => tier.Quantity).ThenBy(tier => tier.Id).ToListAsync());

    /// <summary>Those that hold for this customer in this store now; of several for a quantity, the cheapest.</summary>
    public async Task<IList<TierPrice>> GetTierPricesAsync(Product product, Customer customer, Store store)
    {
        var roleIds = await customerService.GetCustomerRoleIdsAsync(customer);
        var now = UtcNow;

        return [.. (await GetTierPricesByProductAsync(product.Id))
            .Where(tier => (tier.StoreId == 0 || tier.StoreId == store.Id)
                && (tier.CustomerRoleId is null || roleIds.Contains(tier.CustomerRoleId.Value))
                && !(tier.StartDateTimeUtc > now) && !(tier.EndDateTimeUtc < now))
            .GroupBy(tier => tier.Quantity)
            .OrderBy(group => group.Key)
            .Select(group => group.MinBy(tier => tier.Price)!)];
    }

    public async Task<TierPrice> GetPreferredTierPriceAsync(Product product, Customer customer, Store store, int quantity) =>
        (await GetTierPricesAsync(product, customer, store)).LastOrDefault(tier => quantity >= tier.Quantity)!;

    public int[] ParseAllowedQuantities(Product product) => string.IsNullOrWhiteSpace(product.AllowedQuantities)
        ? []
        : [.. product.AllowedQuantities.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : 0)
            .Where(quantity => quantity > 0)];

    public async Task<string> FormatSkuAsync(Product product, string? attributesXml = null)
    {
        var combination = await FindCombinationAsync(product, attributesXml);

        return string.IsNullOrEmpty(combination?.Sku) ? product.Sku : combination.Sku;
    }

    public async Task<string> FormatStockMessageAsync(Product product, string attributesXml)
    {
        if (!product.DisplayStockAvailability || product.ManageInventoryMethod == ManageInventoryMethod.DontManageStock)
            return string.Empty;

        var stock = product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            ? await GetTotalStockQuantityAsync(product)
            : (await FindCombinationAsync(product, attributesXml))?.StockQuantity ?? 0;
        if (stock <= 0)
            return await localizationService.GetResourceAsync("Products.Availability.OutOfStock");

        return product.DisplayStockQuantity
            ? string.Format(await localizationService.GetResourceAsync("Products.Availability.InStockWithQuantity"), stock)
            : await localizationService.GetResourceAsync("Products.Availability.InStock");
    }

    public Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0) =>
        Task.FromResult(product.ManageInventoryMethod == ManageInventoryMethod.ManageStock ? product.StockQuantity : 0);

    public async Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "")
    {
        if (quantityToChange == 0)
            return;

        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock:
                product.StockQuantity += quantityToChange;
                ApplyLowStockActivity(product);
                await products.UpdateAsync(product);
                break;
            case ManageInventoryMethod.ManageStockByAttributes:
                if (await FindCombinationAsync(product, attributesXml) is { } combination)
                {
                    combination.StockQuantity += quantityToChange;
                    await combinations.UpdateAsync(combination);
                }

                break;
        }
    }

    private async Task<ProductAttributeCombination?> FindCombinationAsync(Product product, string? attributesXml) =>
        product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
            ? await productAttributeParser.FindProductAttributeCombinationAsync(product, attributesXml)
            : null;

    private void ApplyLowStockActivity(Product product)
    {
        if (product.LowStockActivity == LowStockActivity.Nothing)
            return;

        var isLow = product.StockQuantity <= product.MinStockQuantity;
        if (!isLow && !catalogSettings.PublishBackProductWhenCancellingOrders)
            return;

        if (product.LowStockActivity == LowStockActivity.DisableBuyButton)
            product.DisableBuyButton = product.DisableWishlistButton = isLow;
        else
            product.Published = !isLow;
    }

    private static List<Product> Sort(List<Product> found, ProductSortingEnum orderBy) => orderBy switch
    {
        ProductSortingEnum.NameAsc => [.. found.OrderBy(product => product.Name)],
        ProductSortingEnum.NameDesc => [.. found.OrderByDescending(product => product.Name)],
        ProductSortingEnum.PriceAsc => [.. found.OrderBy(product => product.Price)],
        ProductSortingEnum.PriceDesc => [.. found.OrderByDescending(product => product.Price)],
        ProductSortingEnum.CreatedOn => [.. found.OrderByDescending(product => product.CreatedOnUtc)],
        _ => found,
    };
}
