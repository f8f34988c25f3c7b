using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface ISpecificationAttributeService
{
    Task<IList<SpecificationAttribute>> GetSpecificationAttributesWithOptionsAsync();

    Task<IList<SpecificationAttributeOption>> GetSpecificationAttributeOptionsBySpecificationAttributeAsync(int specificationAttributeId);

    Task<IList<ProductSpecificationAttribute>> GetProductSpecificationAttributesAsync(int productId = 0, int specificationAttributeOptionId = 0, bool? allowFiltering = null, bool? showOnProductPage = null, int? specificationAttributeGroupId = 0);
}
