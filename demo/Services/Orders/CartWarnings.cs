namespace DemoStore.Services.Orders;

/// <summary>Why a product cannot be bought, or not so.</summary>
public class CartWarnings(
    ILocalizationService localizationService, IPriceFormatter priceFormatter, IProductAttributeParser productAttributeParser,
    IProductAttributeService productAttributeService, IProductService productService, TimeProvider clock)
{
    public async Task<IList<string>> OfLineAsync(Product product, ShoppingCartType cartType, string attributesXml, decimal enteredPrice, int quantity,
        bool standard, bool attributes, Func<Task<IList<ShoppingCartItem>>> getCart, bool requiredProducts, int itemId)
    {
        var warnings = new List<string>();
        if (standard)
            warnings.AddRange(await OfProductAsync(product, cartType, attributesXml, enteredPrice, quantity));
        if (attributes)
            warnings.AddRange(await OfAttributesAsync(product, attributesXml));
        if (requiredProducts && product.RequireOtherProducts)
            warnings.AddRange(await OfRequiredProductsAsync(product, await getCart(), itemId));

        return warnings;
    }

    private async Task<IList<string>> OfProductAsync(Product product, ShoppingCartType cartType, string attributesXml, decimal enteredPrice, int quantity)
    {
        var isCart = cartType == ShoppingCartType.ShoppingCart;
        var now = clock.GetUtcNow().UtcDateTime;
        if (product.Deleted)
            return [await TextAsync("ShoppingCart.ProductDeleted")];

        var warnings = new List<string>();
        if (product.ProductType != ProductType.SimpleProduct)
            warnings.Add("This is not simple product");
        if (!product.Published)
            warnings.Add(await TextAsync("ShoppingCart.ProductUnpublished"));
        if (isCart && product.DisableBuyButton)
            warnings.Add(await TextAsync("ShoppingCart.BuyingDisabled"));
        if (!isCart && product.DisableWishlistButton)
            warnings.Add(await TextAsync("ShoppingCart.WishlistDisabled"));
        if (isCart && product.CallForPrice)
            warnings.Add(await TextAsync("Products.CallForPrice"));
        if (product.CustomerEntersPrice && (enteredPrice < product.MinimumCustomerEnteredPrice || enteredPrice > product.MaximumCustomerEnteredPrice))
        {
            warnings.Add(await TextAsync("ShoppingCart.CustomerEnteredPrice.RangeError",
                await priceFormatter.FormatPriceAsync(product.MinimumCustomerEnteredPrice),
                await priceFormatter.FormatPriceAsync(product.MaximumCustomerEnteredPrice)));
        }

        if (quantity < product.OrderMinimumQuantity)
            warnings.Add(await TextAsync("ShoppingCart.MinimumQuantity", product.OrderMinimumQuantity));
        if (quantity > product.OrderMaximumQuantity)
            warnings.Add(await TextAsync("ShoppingCart.MaximumQuantity", product.OrderMaximumQuantity));
        if (productService.ParseAllowedQuantities(product) is { Length: > 0 } allowed && !allowed.Contains(quantity))
            warnings.Add(await TextAsync("ShoppingCart.AllowedQuantities", string.Join(", ", allowed)));
        if (await GetAvailableQuantityAsync(product, attributesXml) is { } available && quantity > available)
            warnings.Add(available <= 0 ? await TextAsync("ShoppingCart.OutOfStock") : await TextAsync("ShoppingCart.QuantityExceedsStock", available));
        if (product.AvailableStartDateTimeUtc > now || product.AvailableEndDateTimeUtc < now)
            warnings.Add(await TextAsync("ShoppingCart.NotAvailable"));

        return warnings;
    }

    /// <returns>Null where it may be ordered without looking at the stock.</returns>
    private async Task<int?> GetAvailableQuantityAsync(Product product, string attributesXml)
    {
        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock when product.BackorderMode == BackorderMode.NoBackorders:
                return await productService.GetTotalStockQuantityAsync(product);
            case ManageInventoryMethod.ManageStockByAttributes:
                var combination = await productAttributeParser.FindProductAttributeCombinationAsync(product, attributesXml);

                return combination is { AllowOutOfStockOrders: false } ? combination.StockQuantity : null;
            default:
                return null;
        }
    }

    private async Task<IList<string>> OfAttributesAsync(Product product, string attributesXml)
    {
        var warnings = new List<string>();
        foreach (var chosen in await productAttributeParser.ParseProductAttributeMappingsAsync(attributesXml))
        {
            if (chosen.ProductId != product.Id)
                warnings.Add("Attribute error");
        }

        foreach (var mapping in await productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            if (!mapping.IsRequired || productAttributeParser.ParseValues(attributesXml, mapping.Id).Any(value => value.Length > 0))
                continue;

            var attribute = await productAttributeService.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
            var prompt = await localizationService.GetLocalizedAsync(mapping, row => row.TextPrompt);
            warnings.Add(string.IsNullOrEmpty(prompt)
                ? await TextAsync("ShoppingCart.SelectAttribute", await localizationService.GetLocalizedAsync(attribute, row => row.Name))
                : prompt);
        }

        return warnings;
    }

    private async Task<IList<string>> OfRequiredProductsAsync(Product product, IList<ShoppingCartItem> cart, int itemId)
    {
        var warnings = new List<string>();
        var ids = (product.RequiredProductIds ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(int.Parse).ToArray();
        foreach (var required in await productService.GetProductsByIdsAsync(ids))
        {
            if (!cart.Any(item => item.ProductId == required.Id && item.Id != itemId))
            {
                warnings.Add(await TextAsync("ShoppingCart.RequiredProductWarning",
                    await localizationService.GetLocalizedAsync(required, row => row.Name), 1));
            }
        }

        return warnings;
    }

    private async Task<string> TextAsync(string resource, params object[] arguments)
    {
        var text = await localizationService.GetResourceAsync(resource);

        return arguments.Length == 0 ? text : string.Format(text, arguments);
    }
}
