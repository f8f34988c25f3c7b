using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Reads a cart as decisions see it and as offers are measured by it. Most of what it asks is kept by the host for the request.</summary>
public class CartReader(
    IShoppingCartService shoppingCartService,
    IProductService productService,
    ICategoryService categoryService,
    IManufacturerService manufacturerService,
    ISpecificationAttributeService specificationAttributeService,
    IPriceCalculationService priceCalculationService)
{
    /// <param name="parts">What is read beside what offers are measured by: cost, and stock, which costs statements a line where goods lie in several warehouses.</param>
    public async Task<CartView> ReadAsync(Customer customer, int storeId, ProfileParts parts = ProfileParts.None) =>
        await ReadAsync(await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId), parts);

    /// <summary>A cart as it might be.</summary>
    public async Task<CartView> ReadAsync(IList<ShoppingCartItem> cart, ProfileParts parts = ProfileParts.None)
    {
        var lines = new List<CartLine>();
        foreach (var item in cart)
        {
            // What is deleted stays in carts, and cannot be ordered.
            if (await productService.GetProductByIdAsync(item.ProductId) is { Deleted: false } product)
                lines.Add(await ReadAsync(item, product, parts));
        }

        return new CartView(lines);
    }

    /// <summary>A unit of a product that is in no cart, as offers name it; without a price. Null where it is not sold.</summary>
    public async Task<CartLine?> ReadProductAsync(int productId)
    {
        if (await productService.GetProductByIdAsync(productId) is not { Deleted: false } product)
            return null;

        var manufacturers = await manufacturerService.GetProductManufacturersByProductIdAsync(productId);

        return new CartLine(
            ItemId: 0,
            productId,
            AttributesXml: string.Empty,
            Quantity: 1,
            UnitPrice: 0m,
            await GetCategoryIdsAsync(productId),
            manufacturers.Select(mapping => mapping.ManufacturerId).ToHashSet(),
            !product.CustomerEntersPrice && !product.IsGiftCard);
    }

    public async Task<IReadOnlyList<Goods>> ReadGoodsAsync(IEnumerable<int> productIds)
    {
        var (ids, goods) = (productIds.Distinct().ToArray(), new List<Goods>());
        if (ids.Length == 0)
            return goods;

        foreach (var product in await productService.GetProductsByIdsAsync(ids))
            goods.Add(new Goods(product.Id, await GetStockAsync(product)));

        return goods;
    }

    private async Task<int?> GetStockAsync(Product product) =>
        product.ManageInventoryMethod == ManageInventoryMethod.ManageStock ? await productService.GetTotalStockQuantityAsync(product) : null;

    private async Task<CartLine> ReadAsync(ShoppingCartItem item, Product product, ProfileParts parts)
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
            !product.CustomerEntersPrice && !product.IsGiftCard)
        {
            Stock = parts.HasFlag(ProfileParts.Stock) ? await GetStockAsync(product) : null,
            UnitCost = parts.HasFlag(ProfileParts.Costs) ? Math.Max(0m, await priceCalculationService.GetProductCostAsync(product, item.AttributesXml)) : 0m,
            SpecificationOptionIds = parts.HasFlag(ProfileParts.Specifications) ? await GetSpecificationOptionIdsAsync(product.Id) : null,
            ChangedOnUtc = item.UpdatedOnUtc
        };
    }

    // What has a text of its own names an option too, and means nothing by it.
    private async Task<IReadOnlyCollection<int>> GetSpecificationOptionIdsAsync(int productId) =>
        (await specificationAttributeService.GetProductSpecificationAttributesAsync(productId))
            .Where(attribute => attribute.AttributeType == SpecificationAttributeType.Option)
            .Select(attribute => attribute.SpecificationAttributeOptionId)
            .ToHashSet();

    /// <summary>The product's categories and all above them.</summary>
    public async Task<IReadOnlyCollection<int>> GetCategoryIdsAsync(int productId)
    {
        var ids = new HashSet<int>();
        foreach (var mapping in await categoryService.GetProductCategoriesByProductIdAsync(productId, showHidden: true))
        {
            // Upwards, and not for ever where categories lie in each other.
            var id = mapping.CategoryId;
            while (id > 0 && ids.Add(id))
                id = (await categoryService.GetCategoryByIdAsync(id))?.ParentCategoryId ?? 0;
        }

        return ids;
    }
}
