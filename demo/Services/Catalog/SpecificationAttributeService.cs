namespace DemoStore.Services.Catalog;

public class SpecificationAttributeService(
    IRepository<ProductSpecificationAttribute> productAttributes, IRepository<SpecificationAttribute> attributes,
    IRepository<SpecificationAttributeOption> options, IStaticCacheManager cache) : ISpecificationAttributeService
{
    private static readonly CacheKey OfProduct = new(NopEntityCacheDefaults<ProductSpecificationAttribute>.Prefix + "byproduct.{0}");

    public async Task<IList<SpecificationAttribute>> GetSpecificationAttributesWithOptionsAsync() => await attributes.Table
        .Where(attribute => options.Table.Any(option => option.SpecificationAttributeId == attribute.Id))
        .OrderBy(attribute => attribute.DisplayOrder).ThenBy(attribute => attribute.Id).ToListAsync();

    public async Task<IList<SpecificationAttributeOption>> GetSpecificationAttributeOptionsBySpecificationAttributeAsync(
        int specificationAttributeId) => await options.Table
        .Where(option => option.SpecificationAttributeId == specificationAttributeId)
        .OrderBy(option => option.DisplayOrder).ThenBy(option => option.Id).ToListAsync();

    /// <summary>Of one product; the other ways to ask are the host's.</summary>
    public async Task<IList<ProductSpecificationAttribute>> GetProductSpecificationAttributesAsync(int productId = 0,
        int specificationAttributeOptionId = 0, bool? allowFiltering = null, bool? showOnProductPage = null,
        int? specificationAttributeGroupId = 0) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(OfProduct, productId), async () =>
            await productAttributes.Table.Where(row => row.ProductId == productId)
                .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id).ToListAsync());
}
