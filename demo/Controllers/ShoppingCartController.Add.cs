using DemoStore.Components;

namespace DemoStore.Controllers;

/// <summary>Adding to cart and wishlist by script; every answer is JSON.</summary>
public partial class ShoppingCartController
{
    /// <summary>From a product box. Where the shopper has something to choose first, the answer leads to the product page.</summary>
    [HttpPost]
    public async Task<IActionResult> AddProductToCart_Catalog(int productId, int shoppingCartTypeId, int quantity)
    {
        var product = await productService.GetProductByIdAsync(productId);
        if (product is null || product.Deleted || !Enum.IsDefined((ShoppingCartType)shoppingCartTypeId))
            return Json(new { success = false, message = "No product found with the specified ID" });

        var productUrl = Url.Content($"~/{await urlRecordService.GetSeNameAsync(product)}");
        if (product.ProductType != ProductType.SimpleProduct || product.OrderMinimumQuantity > quantity || product.CustomerEntersPrice || product.IsGiftCard
            || productService.ParseAllowedQuantities(product).Length > 0
            || (await productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any())
            return Json(new { redirect = productUrl });

        var type = (ShoppingCartType)shoppingCartTypeId;
        var customer = await workContext.GetCurrentCustomerAsync();
        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        var item = await shoppingCartService.FindShoppingCartItemInTheCartAsync(await GetItemsAsync(type), type, product);
        var warnings = await shoppingCartService.GetShoppingCartItemWarningsAsync(customer, type, product, storeId, "", 0,
            quantity: (item?.Quantity ?? 0) + quantity, addRequiredProducts: false, shoppingCartItemId: item?.Id ?? 0,
            getAttributesWarnings: false, getGiftCardWarnings: false, getRequiredProductWarnings: false, getRentalWarnings: false);
        if (!warnings.Any())
            warnings = await shoppingCartService.AddToCartAsync(customer, product, type, storeId, quantity: quantity);

        return warnings.Any() ? Json(new { redirect = productUrl }) : await AddedAsync(type);
    }

    /// <summary>From the product page, with what was chosen there.</summary>
    [HttpPost]
    public async Task<IActionResult> AddProductToCart_Details(int productId, int shoppingCartTypeId, IFormCollection form)
    {
        var product = await productService.GetProductByIdAsync(productId);
        if (product is null || product.Deleted || !Enum.IsDefined((ShoppingCartType)shoppingCartTypeId))
            return Json(new { redirect = Url.RouteUrl("Homepage") });

        var type = (ShoppingCartType)shoppingCartTypeId;
        var customer = await workContext.GetCurrentCustomerAsync();
        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        var errors = new List<string>();
        var price = await productAttributeParser.ParseCustomerEnteredPriceAsync(product, form);
        var quantity = ProductForm.ReadQuantity(product, form);
        var attributesXml = await productAttributeParser.ParseProductAttributesAsync(product, form, errors);
        var updatedItem = (await GetItemsAsync(type)).FirstOrDefault(item => item.Id == ProductForm.ReadUpdatedItemId(product, form));
        var warnings = updatedItem is null
            ? await shoppingCartService.AddToCartAsync(customer, product, type, storeId, attributesXml, price, quantity: quantity)
            : await shoppingCartService.UpdateShoppingCartItemAsync(customer, updatedItem.Id, attributesXml, price, quantity: quantity);

        errors.AddRange(warnings);

        return errors.Count > 0 ? Json(new { success = false, message = errors }) : await AddedAsync(type);
    }

    /// <summary>The price with the chosen attributes, for the product page. Publishes no unit price event: nothing is in the cart yet.</summary>
    [HttpPost]
    public async Task<IActionResult> ProductDetails_AttributeChange(int productId, bool validateAttributeConditions, bool loadPicture, IFormCollection form)
    {
        var product = await productService.GetProductByIdAsync(productId);
        if (product is null || product.Deleted)
            return Json(null);

        var attributesXml = await productAttributeParser.ParseProductAttributesAsync(product, form, []);
        var price = "";
        if (!product.CustomerEntersPrice && !product.CallForPrice)
        {
            var (unitPrice, _, _) = await shoppingCartService.GetUnitPriceAsync(product, await workContext.GetCurrentCustomerAsync(),
                await storeContext.GetCurrentStoreAsync(), ShoppingCartType.ShoppingCart, Math.Max(ProductForm.ReadQuantity(product, form), 1),
                attributesXml, 0, null, null, true);
            var (taxed, _) = await taxService.GetProductPriceAsync(product, unitPrice);
            price = await priceFormatter.FormatPriceAsync(await priceText.ConvertAsync(taxed));
        }

        return Json(new
        {
            productId,
            sku = await productService.FormatSkuAsync(product, attributesXml),
            price,
            stockAvailability = await productService.FormatStockMessageAsync(product, attributesXml)
        });
    }

    private async Task<IActionResult> AddedAsync(ShoppingCartType type)
    {
        if (type == ShoppingCartType.Wishlist)
        {
            return Json(new
            {
                success = true,
                message = string.Format(await localizationService.GetResourceAsync("Products.ProductHasBeenAddedToTheWishlist.Link"), Url.RouteUrl("Wishlist")),
                updatetopwishlistsectionhtml = await CountTextAsync("Wishlist.HeaderQuantity", type)
            });
        }

        if (shoppingCartSettings.DisplayCartAfterAddingProduct)
            return Json(new { redirect = Url.RouteUrl("ShoppingCart") });

        return Json(new
        {
            success = true,
            message = string.Format(await localizationService.GetResourceAsync("Products.ProductHasBeenAddedToTheCart.Link"), Url.RouteUrl("ShoppingCart")),
            updatetopcartsectionhtml = await CountTextAsync("ShoppingCart.HeaderQuantity", type),
            updateflyoutcartsectionhtml = shoppingCartSettings.MiniShoppingCartEnabled
                ? await RenderViewComponentToStringAsync(typeof(FlyoutShoppingCartViewComponent))
                : ""
        });
    }

    private async Task<string> CountTextAsync(string resource, ShoppingCartType type) =>
        string.Format(await localizationService.GetResourceAsync(resource), (await GetItemsAsync(type)).Sum(item => item.Quantity));
}
