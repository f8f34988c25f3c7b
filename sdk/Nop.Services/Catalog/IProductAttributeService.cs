using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface IProductAttributeService
{
    Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId);

    Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId);
}
