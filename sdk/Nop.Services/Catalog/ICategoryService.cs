using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface ICategoryService
{
    Task<Category> GetCategoryByIdAsync(int categoryId);

    Task<IList<Category>> GetAllCategoriesAsync(int storeId = 0, bool showHidden = false);

    Task<IList<ProductCategory>> GetProductCategoriesByProductIdAsync(int productId, bool showHidden = false);
}
