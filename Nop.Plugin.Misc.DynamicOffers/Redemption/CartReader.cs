using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Reads a cart as offers are measured by it. Everything it asks is kept by the host for the request.</summary>
public class CartReader(
    IShoppingCartService shoppingCartService,
    IProductService productService,
    ICategoryService categoryService,
    IManufacturerService manufacturerService)
{
    public async Task<CartView> ReadAsync(Customer customer, int storeId)
    {
        var lines = new List<CartLine>();
        foreach (var item in await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId))
        {
            if (await productService.GetProductByIdAsync(item.ProductId) is { } product)
                lines.Add(await ReadAsync(item, product));
        }

        return new CartView(lines);
    }

    private async Task<CartLine> ReadAsync(ShoppingCartItem item, Product product)
    {
        var (unitPrice, _, _) = await shoppingCartService.GetUnitPriceAsync(item, includeDiscounts: false);
        var manufacturers = await manufacturerService.GetProductManufacturersByProductIdAsync(product.Id);

        return new CartLine(
            item.Id,
            product.Id,
            item.AttributesXml ?? string.Empty,
            item.Quantity,
            unitPrice,
            await GetCategoryIdsAsync(product.Id),
            manufacturers.Select(mapping => mapping.ManufacturerId).ToHashSet(),
            !product.CustomerEntersPrice && !product.IsGiftCard);
    }

    private async Task<IReadOnlyCollection<int>> GetCategoryIdsAsync(int productId)
    {
        var ids = new HashSet<int>();
        foreach (var mapping in await categoryService.GetProductCategoriesByProductIdAsync(productId))
        {
            // Upwards, and not for ever where categories lie in each other.
            var id = mapping.CategoryId;
            while (id > 0 && ids.Add(id))
                id = (await categoryService.GetCategoryByIdAsync(id))?.ParentCategoryId ?? 0;
        }

        return ids;
    }
}
