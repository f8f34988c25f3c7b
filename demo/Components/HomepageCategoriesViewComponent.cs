using DemoStore.Factories;

namespace DemoStore.Components;

public class HomepageCategoriesViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareHomepageCategoryModelsAsync());
}
