namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public class CatalogController(
    CatalogModelFactory factory, ICategoryService categoryService, IGenericAttributeService genericAttributeService,
    IManufacturerService manufacturerService, IStoreContext storeContext, IWebHelper webHelper,
    IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> Category(int categoryId, CatalogProductsCommand command)
    {
        var category = await categoryService.GetCategoryByIdAsync(categoryId);
        if (category is null || category.Deleted || !category.Published)
            return NotFound();

        await RememberContinueShoppingPageAsync();

        return View(await factory.PrepareCategoryModelAsync(category, command));
    }

    public async Task<IActionResult> Manufacturer(int manufacturerId, CatalogProductsCommand command)
    {
        var manufacturer = await manufacturerService.GetManufacturerByIdAsync(manufacturerId);
        if (manufacturer is null || manufacturer.Deleted || !manufacturer.Published)
            return NotFound();

        await RememberContinueShoppingPageAsync();

        return View(await factory.PrepareManufacturerModelAsync(manufacturer, command));
    }

    public async Task<IActionResult> Search(SearchModel? model, CatalogProductsCommand command)
    {
        await RememberContinueShoppingPageAsync();

        return View(await factory.PrepareSearchModelAsync(model ?? new SearchModel(), command));
    }

    private async Task RememberContinueShoppingPageAsync() =>
        await genericAttributeService.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.LastContinueShoppingPageAttribute, webHelper.GetThisPageUrl(true), (await storeContext.GetCurrentStoreAsync()).Id);
}
