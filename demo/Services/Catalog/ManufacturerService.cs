namespace DemoStore.Services.Catalog;

public class ManufacturerService(
    IRepository<DiscountManufacturerMapping> discountMappings, IRepository<Manufacturer> manufacturers,
    IRepository<ProductManufacturer> productManufacturers, IStaticCacheManager cache) : IManufacturerService
{
    private static readonly CacheKey OfProduct = new(NopEntityCacheDefaults<ProductManufacturer>.Prefix + "byproduct.{0}");
    private static readonly CacheKey OfDiscount = new(NopEntityCacheDefaults<Discount>.Prefix + "manufacturerids.{0}");

    public async Task<Manufacturer> GetManufacturerByIdAsync(int manufacturerId) =>
        await manufacturers.GetByIdAsync(manufacturerId, _ => default!);

    public async Task<IPagedList<Manufacturer>> GetAllManufacturersAsync(string manufacturerName = "", int storeId = 0,
        int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false, bool? overridePublished = null)
    {
        var all = await manufacturers.GetAllAsync(query => query
            .OrderBy(manufacturer => manufacturer.DisplayOrder).ThenBy(manufacturer => manufacturer.Id),
            _ => default!, includeDeleted: false);
        var found = all.Where(manufacturer =>
            (overridePublished is { } published ? manufacturer.Published == published : showHidden || manufacturer.Published)
            && manufacturer.Name.Contains(manufacturerName, StringComparison.OrdinalIgnoreCase)).ToList();

        return new PagedList<Manufacturer>(found, pageIndex, pageSize);
    }

    public async Task<IList<int>> GetAppliedManufacturerIdsAsync(Discount discount, Customer customer) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(OfDiscount, discount), async () =>
            await discountMappings.Table.Where(mapping => mapping.DiscountId == discount.Id)
                .Select(mapping => mapping.EntityId).ToListAsync());

    public async Task<IList<ProductManufacturer>> GetProductManufacturersByProductIdAsync(int productId, bool showHidden = false)
    {
        var all = await cache.GetAsync(cache.PrepareKeyForDefaultCache(OfProduct, productId), async () =>
            await productManufacturers.Table.Where(row => row.ProductId == productId)
                .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id).ToListAsync());
        var visible = (await GetAllManufacturersAsync(showHidden: showHidden)).Select(manufacturer => manufacturer.Id).ToHashSet();

        return all.Where(row => visible.Contains(row.ManufacturerId)).ToList();
    }
}
