namespace DemoStore.Services.Catalog;

public class CategoryService(
    IRepository<Category> categories, IRepository<DiscountCategoryMapping> discountMappings, IRepository<Product> products,
    IRepository<ProductCategory> productCategories, IStaticCacheManager cache) : ICategoryService
{
    private static readonly CacheKey OfProduct = new(NopEntityCacheDefaults<ProductCategory>.Prefix + "byproduct.{0}.{1}");
    private static readonly CacheKey OfDiscount = new(NopEntityCacheDefaults<Discount>.Prefix + "categoryids.{0}");

    public Task<Category> GetCategoryByIdAsync(int categoryId) => categories.GetByIdAsync(categoryId, _ => default!);

    public async Task<IList<Category>> GetAllCategoriesAsync(int storeId = 0, bool showHidden = false)
    {
        var all = await categories.GetAllAsync(query => query
            .OrderBy(category => category.ParentCategoryId).ThenBy(category => category.DisplayOrder).ThenBy(category => category.Id),
            _ => default!, includeDeleted: false);

        return showHidden ? all : all.Where(category => category.Published).ToList();
    }

    public async Task<IList<Category>> GetAllCategoriesByParentCategoryIdAsync(int parentCategoryId, bool showHidden = false) =>
        (await GetAllCategoriesAsync(showHidden: showHidden)).Where(category => category.ParentCategoryId == parentCategoryId).ToList();

    public async Task<IList<Category>> GetAllCategoriesDisplayedOnHomepageAsync(bool showHidden = false) =>
        (await GetAllCategoriesAsync(showHidden: showHidden)).Where(category => category.ShowOnHomepage).ToList();

    public async Task<IList<int>> GetChildCategoryIdsAsync(int parentCategoryId, int storeId = 0, bool showHidden = false)
    {
        var all = await GetAllCategoriesAsync(storeId, showHidden);
        var found = new List<int>();
        var parents = new List<int> { parentCategoryId };
        while (parents.Count > 0)
        {
            parents = all.Where(category => parents.Contains(category.ParentCategoryId) && !found.Contains(category.Id))
                .Select(category => category.Id).ToList();
            found.AddRange(parents);
        }

        return found;
    }

    public async Task<IList<Category>> GetCategoryBreadCrumbAsync(Category category, IList<Category>? allCategories = null, bool showHidden = false)
    {
        var trail = new List<Category>();
        for (var current = category; current is not null && trail.All(known => known.Id != current.Id);)
        {
            trail.Insert(0, current);
            current = current.ParentCategoryId == 0 ? null : await GetCategoryByIdAsync(current.ParentCategoryId);
        }

        return trail;
    }

    /// <summary>The categories a discount is assigned to and, where it says so, all below them.</summary>
    public async Task<IList<int>> GetAppliedCategoryIdsAsync(Discount discount, Customer customer) =>
        await cache.GetAsync(cache.PrepareKeyForDefaultCache(OfDiscount, discount), async () =>
        {
            var ids = await discountMappings.Table.Where(mapping => mapping.DiscountId == discount.Id)
                .Select(mapping => mapping.EntityId).ToListAsync();
            if (discount.AppliedToSubCategories)
            {
                foreach (var id in ids.ToList())
                    ids.AddRange((await GetChildCategoryIdsAsync(id)).Except(ids));
            }

            return (IList<int>)ids;
        });

    public async Task<IList<ProductCategory>> GetProductCategoriesByProductIdAsync(int productId, bool showHidden = false)
    {
        var all = await cache.GetAsync(cache.PrepareKeyForDefaultCache(OfProduct, productId, showHidden), async () =>
            await productCategories.Table.Where(row => row.ProductId == productId)
                .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id).ToListAsync());
        var visible = (await GetAllCategoriesAsync(showHidden: showHidden)).Select(category => category.Id).ToHashSet();

        return all.Where(row => visible.Contains(row.CategoryId)).ToList();
    }

    public async Task<IPagedList<ProductCategory>> GetProductCategoriesByCategoryIdAsync(int categoryId,
        int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false)
    {
        var query = from row in productCategories.Table
                    join product in products.Table on row.ProductId equals product.Id
                    where row.CategoryId == categoryId && !product.Deleted && (showHidden || product.Published)
                    orderby row.DisplayOrder, row.Id
                    select row;

        return new PagedList<ProductCategory>(await query.ToListAsync(), pageIndex, pageSize);
    }

    public Task UpdateCategoryAsync(Category category) => categories.UpdateAsync(category);
}
