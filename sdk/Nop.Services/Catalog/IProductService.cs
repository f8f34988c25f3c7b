using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface IProductService
{
    Task<Product> GetProductByIdAsync(int productId);

    Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);

    Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "");

    Task UpdateProductAsync(Product product);

    Task InsertProductAsync(Product product);

    Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0);
}
