namespace DemoStore.Services.Catalog;

public class ProductAttributeService(
    IRepository<ProductAttribute> attributes, IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductAttributeMapping> mappings, IRepository<ProductAttributeValue> values,
    IStaticCacheManager cache) : IProductAttributeService
{
    private static readonly CacheKey MappingsOfProduct = new(NopEntityCacheDefaults<ProductAttributeMapping>.Prefix + "byproduct.{0}");
    private static readonly CacheKey ValuesOfMapping = new(NopEntityCacheDefaults<ProductAttributeValue>.Prefix + "bymapping.{0}");
    private static readonly CacheKey CombinationsOfProduct = new(NopEntityCacheDefaults<ProductAttributeCombination>.Prefix + "byproduct.{0}");

    public async Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId) =>
        await attributes.GetByIdAsync(productAttributeId, _ => default!);

    public async Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId) =>
        await mappings.GetByIdAsync(productAttributeMappingId, _ => default!);

    public async Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId) =>
        await values.GetByIdAsync(productAttributeValueId, _ => default!);

    public async Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(MappingsOfProduct, productId), async () =>
            await mappings.Table.Where(mapping => mapping.ProductId == productId)
                .OrderBy(mapping => mapping.DisplayOrder).ThenBy(mapping => mapping.Id).ToListAsync());

    public async Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(ValuesOfMapping, productAttributeMappingId), async () =>
            await values.Table.Where(value => value.ProductAttributeMappingId == productAttributeMappingId)
                .OrderBy(value => value.DisplayOrder).ThenBy(value => value.Id).ToListAsync());

    public async Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(CombinationsOfProduct, productId), async () =>
            await combinations.Table.Where(combination => combination.ProductId == productId)
                .OrderBy(combination => combination.Id).ToListAsync());
}
