using DemoStore.Factories;

namespace DemoStore.Components;

public class MenuViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareMenuModelAsync());
}
