using DemoStore.Factories;

namespace DemoStore.Components;

public class CategoryNavigationViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int currentCategoryId) =>
        View(await factory.PrepareCategoryNavigationModelAsync(currentCategoryId));
}
