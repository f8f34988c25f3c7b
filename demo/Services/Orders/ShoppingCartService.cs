namespace DemoStore.Services.Orders;

public class ShoppingCartService(
    CartWarnings cartWarnings, ICustomerService customerService, IEventPublisher eventPublisher, ILocalizationService localizationService,
    IPermissionService permissionService, IPriceCalculationService priceCalculationService, IProductAttributeParser productAttributeParser,
    IProductService productService, IRepository<ShoppingCartItem> items, IShortTermCacheManager requestCache, IStoreService storeService,
    ShoppingCartSettings shoppingCartSettings, TimeProvider clock) : IShoppingCartService
{
    private static readonly CacheKey CartKey = new(NopEntityCacheDefaults<ShoppingCartItem>.Prefix + "{0}.{1}.{2}.{3}.{4}.{5}.{6}");

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public async Task<IList<ShoppingCartItem>> GetShoppingCartAsync(Customer customer, ShoppingCartType? shoppingCartType = null,
        int storeId = 0, int? productId = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int? customWishlistId = null) =>
        await requestCache.GetAsync(async () =>
        {
            var query = items.Table.Where(item => item.CustomerId == customer.Id);
            if (shoppingCartType is { } type)
                query = query.Where(item => item.ShoppingCartTypeId == (int)type);
            if (storeId > 0 && !shoppingCartSettings.CartsSharedBetweenStores)
                query = query.Where(item => item.StoreId == storeId);
            if (productId > 0)
                query = query.Where(item => item.ProductId == productId);
            if (createdFromUtc is not null)
                query = query.Where(item => item.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(item => item.CreatedOnUtc <= createdToUtc);
            if (customWishlistId is not null)
                query = query.Where(item => item.CustomWishlistId == customWishlistId);

            return (IList<ShoppingCartItem>)await query.OrderBy(item => item.Id).ToListAsync();
        }, CartKey, customer, shoppingCartType!, storeId, productId!, createdFromUtc!, createdToUtc!, customWishlistId!);

    public async Task<IList<string>> AddToCartAsync(Customer customer, Product product, ShoppingCartType shoppingCartType, int storeId,
        string? attributesXml = null, decimal customerEnteredPrice = 0, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null,
        int quantity = 1, bool addRequiredProducts = true, int? wishlistId = null)
    {
        if (await FindRefusalAsync(customer, shoppingCartType, quantity) is { } refusal)
            return [refusal];

        await customerService.ResetCheckoutDataAsync(customer, storeId);

        var cart = await GetShoppingCartAsync(customer, shoppingCartType, storeId);
        var item = await FindShoppingCartItemInTheCartAsync(cart, shoppingCartType, product, attributesXml ?? "", customerEnteredPrice);
        var warnings = await GetShoppingCartItemWarningsAsync(customer, shoppingCartType, product, storeId, attributesXml ?? "",
            customerEnteredPrice, rentalStartDate, rentalEndDate, quantity + (item?.Quantity ?? 0), addRequiredProducts, item?.Id ?? 0);
        if (warnings.Any())
            return warnings;

        if (item is not null)
        {
            item.AttributesXml = attributesXml;
            item.Quantity += quantity;
            item.UpdatedOnUtc = UtcNow;
            await items.UpdateAsync(item);

            return [];
        }

        var isCart = shoppingCartType == ShoppingCartType.ShoppingCart;
        var maximum = isCart ? shoppingCartSettings.MaximumShoppingCartItems : shoppingCartSettings.MaximumWishlistItems;
        if (cart.Count >= maximum)
        {
            var text = await localizationService.GetResourceAsync(isCart ? "ShoppingCart.MaximumShoppingCartItems" : "ShoppingCart.MaximumWishlistItems");

            return [string.Format(text, maximum)];
        }

        await items.InsertAsync(new ShoppingCartItem
        {
            ShoppingCartType = shoppingCartType,
            StoreId = storeId,
            CustomerId = customer.Id,
            ProductId = product.Id,
            AttributesXml = attributesXml,
            CustomerEnteredPrice = customerEnteredPrice,
            Quantity = quantity,
            CustomWishlistId = wishlistId,
            CreatedOnUtc = UtcNow,
            UpdatedOnUtc = UtcNow,
        });
        await RememberWhetherCartIsEmptyAsync(customer);

        return [];
    }

    public async Task<IList<string>> UpdateShoppingCartItemAsync(Customer customer, int shoppingCartItemId, string attributesXml,
        decimal customerEnteredPrice, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null, int quantity = 1, bool resetCheckoutData = true)
    {
        var item = await items.GetByIdAsync(shoppingCartItemId);
        if (item is null || item.CustomerId != customer.Id)
            return [];

        if (resetCheckoutData)
            await customerService.ResetCheckoutDataAsync(customer, item.StoreId);

        if (quantity <= 0)
        {
            await DeleteShoppingCartItemAsync(item, resetCheckoutData, true);

            return [];
        }

        var product = await productService.GetProductByIdAsync(item.ProductId);
        var warnings = await GetShoppingCartItemWarningsAsync(customer, item.ShoppingCartType, product, item.StoreId, attributesXml,
            customerEnteredPrice, rentalStartDate, rentalEndDate, quantity, false, item.Id);
        if (warnings.Any())
            return warnings;

        item.Quantity = quantity;
        item.AttributesXml = attributesXml;
        item.CustomerEnteredPrice = customerEnteredPrice;
        item.UpdatedOnUtc = UtcNow;
        await items.UpdateAsync(item);

        return [];
    }

    public async Task DeleteShoppingCartItemAsync(ShoppingCartItem shoppingCartItem, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        var customer = await customerService.GetCustomerByIdAsync(shoppingCartItem.CustomerId);
        if (resetCheckoutData)
            await customerService.ResetCheckoutDataAsync(customer, shoppingCartItem.StoreId);

        await items.DeleteAsync(shoppingCartItem);
        await RememberWhetherCartIsEmptyAsync(customer);
    }

    public async Task DeleteShoppingCartItemAsync(int shoppingCartItemId, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        if (await items.GetByIdAsync(shoppingCartItemId) is { } item)
            await DeleteShoppingCartItemAsync(item, resetCheckoutData, ensureOnlyActiveCheckoutAttributes);
    }

    /// <summary>Deletes in bulk: no event a line, one for them all.</summary>
    public async Task ClearShoppingCartAsync(Customer customer, int storeId)
    {
        var cart = await GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        var ids = cart.Select(item => item.Id).ToList();
        await items.DeleteAsync(item => ids.Contains(item.Id));
        requestCache.RemoveByPrefix(NopEntityCacheDefaults<ShoppingCartItem>.Prefix);
        await eventPublisher.PublishAsync(new ClearShoppingCartEvent(cart));
        await RememberWhetherCartIsEmptyAsync(customer);
    }

    /// <summary>Line by line: all are added to the one cart, then all are deleted from the other.</summary>
    public async Task MigrateShoppingCartAsync(Customer fromCustomer, Customer toCustomer, bool includeCouponCodes)
    {
        if (fromCustomer.Id == toCustomer.Id)
            return;

        var lines = (await GetShoppingCartAsync(fromCustomer)).ToList();
        foreach (var line in lines)
        {
            var product = await productService.GetProductByIdAsync(line.ProductId);
            await AddToCartAsync(toCustomer, product, line.ShoppingCartType, line.StoreId, line.AttributesXml, line.CustomerEnteredPrice,
                line.RentalStartDateUtc, line.RentalEndDateUtc, line.Quantity, false);
        }

        foreach (var line in lines)
            await DeleteShoppingCartItemAsync(line);

        if (includeCouponCodes)
        {
            foreach (var code in await customerService.ParseAppliedDiscountCouponCodesAsync(fromCustomer))
                await customerService.ApplyDiscountCouponCodeAsync(toCustomer, code);
        }
    }

    public async Task<ShoppingCartItem> FindShoppingCartItemInTheCartAsync(IList<ShoppingCartItem> shoppingCart, ShoppingCartType shoppingCartType,
        Product product, string attributesXml = "", decimal customerEnteredPrice = 0, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null)
    {
        foreach (var item in shoppingCart.Where(item => item.ShoppingCartType == shoppingCartType && item.ProductId == product.Id))
        {
            if ((!product.CustomerEntersPrice || item.CustomerEnteredPrice == customerEnteredPrice)
                && await productAttributeParser.AreProductAttributesEqualAsync(item.AttributesXml, attributesXml, false, false))
                return item;
        }

        return null!;
    }

    public Task<IList<string>> GetShoppingCartItemWarningsAsync(Customer customer, ShoppingCartType shoppingCartType, Product product,
        int storeId, string attributesXml, decimal customerEnteredPrice, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null,
        int quantity = 1, bool addRequiredProducts = true, int shoppingCartItemId = 0, bool getStandardWarnings = true,
        bool getAttributesWarnings = true, bool getGiftCardWarnings = true, bool getRequiredProductWarnings = true, bool getRentalWarnings = true) =>
        cartWarnings.OfLineAsync(product, shoppingCartType, attributesXml, customerEnteredPrice, quantity, getStandardWarnings, getAttributesWarnings,
            async () => await GetShoppingCartAsync(customer, shoppingCartType, storeId), getRequiredProductWarnings, shoppingCartItemId);

    public async Task<IList<string>> GetShoppingCartWarningsAsync(IList<ShoppingCartItem> shoppingCart, string checkoutAttributesXml, bool validateCheckoutAttributes)
    {
        foreach (var item in shoppingCart)
        {
            if (await productService.GetProductByIdAsync(item.ProductId) is null)
                return [string.Format(await localizationService.GetResourceAsync("ShoppingCart.CannotLoadProduct"), item.ProductId)];
        }

        return [];
    }

    /// <summary>Whoever answers the event sets the price, and is asked neither for requirements nor for limits.</summary>
    public async Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> GetUnitPriceAsync(
        ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        var asked = new GetShoppingCartItemUnitPriceEvent(shoppingCartItem, includeDiscounts);
        await eventPublisher.PublishAsync(asked);
        if (asked.StopProcessing)
            return (asked.UnitPrice, asked.DiscountAmount, asked.AppliedDiscounts);

        return await GetUnitPriceAsync(
            await productService.GetProductByIdAsync(shoppingCartItem.ProductId),
            await customerService.GetCustomerByIdAsync(shoppingCartItem.CustomerId),
            await storeService.GetStoreByIdAsync(shoppingCartItem.StoreId),
            shoppingCartItem.ShoppingCartType, shoppingCartItem.Quantity, shoppingCartItem.AttributesXml,
            shoppingCartItem.CustomerEnteredPrice, shoppingCartItem.RentalStartDateUtc, shoppingCartItem.RentalEndDateUtc, includeDiscounts);
    }

    public async Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> GetUnitPriceAsync(Product product,
        Customer customer, Store store, ShoppingCartType shoppingCartType, int quantity, string attributesXml, decimal customerEnteredPrice,
        DateTime? rentalStartDate, DateTime? rentalEndDate, bool includeDiscounts)
    {
        var combination = await productAttributeParser.FindProductAttributeCombinationAsync(product, attributesXml);
        decimal unitPrice, discountAmount = 0;
        List<Discount> discounts = [];
        if (combination?.OverriddenPrice is { } overridden)
        {
            (_, unitPrice, discountAmount, discounts) = await priceCalculationService.GetFinalPriceAsync(
                product, customer, store, overridden, 0, includeDiscounts, quantity, null, null);
        }
        else if (product.CustomerEntersPrice)
        {
            unitPrice = customerEnteredPrice;
        }
        else
        {
            var adjustment = 0m;
            foreach (var value in await productAttributeParser.ParseProductAttributeValuesAsync(attributesXml))
                adjustment += await priceCalculationService.GetProductAttributeValuePriceAdjustmentAsync(product, value, customer, store, null, quantity);

            (_, unitPrice, discountAmount, discounts) = await priceCalculationService.GetFinalPriceAsync(product, customer, store, adjustment,
                includeDiscounts, await GetTierQuantityAsync(product, customer, shoppingCartType, quantity));
        }

        if (shoppingCartSettings.RoundPricesDuringCalculation)
            unitPrice = await priceCalculationService.RoundPriceAsync(unitPrice);

        return (unitPrice, discountAmount, discounts);
    }

    /// <summary>The amount a line is discounted by is not rounded; only the price is.</summary>
    public async Task<(decimal subTotal, decimal discountAmount, List<Discount> appliedDiscounts, int? maximumDiscountQty)> GetSubTotalAsync(
        ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        var quantity = shoppingCartItem.Quantity;
        var (unitPrice, discountAmount, discounts) = await GetUnitPriceAsync(shoppingCartItem, includeDiscounts);
        var maximum = discounts is [{ MaximumDiscountedQuantity: { } units }] && units < quantity ? units : (int?)null;
        if (maximum is not { } discounted)
            return (unitPrice * quantity, discountAmount * quantity, discounts, null);

        var (fullPrice, _, _) = await GetUnitPriceAsync(shoppingCartItem, false);

        return (unitPrice * discounted + fullPrice * (quantity - discounted), discountAmount * discounted, discounts, maximum);
    }

    public async Task<bool> ShoppingCartRequiresShippingAsync(IList<ShoppingCartItem> shoppingCart)
    {
        foreach (var item in shoppingCart)
        {
            if ((await productService.GetProductByIdAsync(item.ProductId)).IsShipEnabled)
                return true;
        }

        return false;
    }

    public async Task<bool> ShoppingCartIsRecurringAsync(IList<ShoppingCartItem> shoppingCart)
    {
        foreach (var item in shoppingCart)
        {
            if ((await productService.GetProductByIdAsync(item.ProductId)).IsRecurring)
                return true;
        }

        return false;
    }

    private async Task<string?> FindRefusalAsync(Customer customer, ShoppingCartType shoppingCartType, int quantity)
    {
        var isCart = shoppingCartType == ShoppingCartType.ShoppingCart;
        var permission = isCart ? StandardPermission.PublicStore.ENABLE_SHOPPING_CART : StandardPermission.PublicStore.ENABLE_WISHLIST;
        if (!await permissionService.AuthorizeAsync(permission, customer))
            return isCart ? "Shopping cart is disabled" : "Wishlist is disabled";
        if (customer is { IsSystemAccount: true, SystemName: { } name } && name == NopCustomerDefaults.SearchEngineCustomerName)
            return "Search engine can't add to cart";

        return quantity > 0 ? null : await localizationService.GetResourceAsync("ShoppingCart.QuantityShouldPositive");
    }

    private async Task RememberWhetherCartIsEmptyAsync(Customer customer)
    {
        var hasItems = await items.Table.AnyAsync(item => item.CustomerId == customer.Id);
        if (customer.HasShoppingCartItems == hasItems)
            return;

        customer.HasShoppingCartItems = hasItems;
        await customerService.UpdateCustomerAsync(customer);
    }

    private async Task<int> GetTierQuantityAsync(Product product, Customer customer, ShoppingCartType shoppingCartType, int quantity)
    {
        if (!shoppingCartSettings.GroupTierPricesForDistinctShoppingCartItems)
            return quantity;

        var inCart = (await GetShoppingCartAsync(customer, shoppingCartType, productId: product.Id)).Sum(item => item.Quantity);

        return inCart > 0 ? inCart : quantity;
    }
}
