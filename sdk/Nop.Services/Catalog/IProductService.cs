using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;

namespace Nop.Services.Catalog;

public partial interface IProductService
{
    Task<Product> GetProductByIdAsync(int productId);

    Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);

    Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "");

    Task UpdateProductAsync(Product product);

    Task InsertProductAsync(Product product);

    Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0);

    Task DeleteProductAsync(Product product);

    Task<IList<Product>> GetAllProductsDisplayedOnHomepageAsync();

    Task<IPagedList<Product>> SearchProductsAsync(int pageIndex = 0, int pageSize = int.MaxValue, IList<int> categoryIds = null, IList<int> manufacturerIds = null, int storeId = 0, int vendorId = 0, int warehouseId = 0, ProductType? productType = null, bool visibleIndividuallyOnly = false, bool excludeFeaturedProducts = false, decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0, string keywords = null, bool searchDescriptions = false, bool searchManufacturerPartNumber = true, bool searchSku = true, bool searchProductTags = false, int languageId = 0, IList<SpecificationAttributeOption> filteredSpecOptions = null, ProductSortingEnum orderBy = ProductSortingEnum.Position, bool showHidden = false, bool? overridePublished = null);

    Task<IList<ProductPicture>> GetProductPicturesByProductIdAsync(int productId);

    Task<IList<TierPrice>> GetTierPricesByProductAsync(int productId);

    Task<IList<TierPrice>> GetTierPricesAsync(Product product, Customer customer, Store store);

    Task<TierPrice> GetPreferredTierPriceAsync(Product product, Customer customer, Store store, int quantity);

    Task<IList<RelatedProduct>> GetRelatedProductsByProductId1Async(int productId1, bool showHidden = false);

    Task<IList<Product>> GetCrossSellProductsByShoppingCartAsync(IList<ShoppingCartItem> cart, int numberOfProducts);

    Task<bool> HasAnyGiftCardProductAsync(int[] productIds);

    int[] ParseAllowedQuantities(Product product);

    Task<string> FormatSkuAsync(Product product, string attributesXml = null);

    Task<string> FormatStockMessageAsync(Product product, string attributesXml);
}
