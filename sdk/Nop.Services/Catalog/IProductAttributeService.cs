using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface IProductAttributeService
{
    Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId);

    Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId);

    Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId);

    Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId);

    Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId);

    Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId);
}
