namespace DemoStore.Services.Tax;

public class TaxCategoryService(IRepository<TaxCategory> taxCategories) : ITaxCategoryService
{
    public async Task<IList<TaxCategory>> GetAllTaxCategoriesAsync() => await taxCategories.GetAllAsync(query =>
        query.OrderBy(category => category.DisplayOrder).ThenBy(category => category.Id), _ => default!);

    public async Task<TaxCategory> GetTaxCategoryByIdAsync(int taxCategoryId) => await taxCategories.GetByIdAsync(taxCategoryId, _ => default!);

    public Task InsertTaxCategoryAsync(TaxCategory taxCategory) => taxCategories.InsertAsync(taxCategory);
}
