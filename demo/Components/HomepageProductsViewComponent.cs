using DemoStore.Factories;

namespace DemoStore.Components;

public class HomepageProductsViewComponent(IProductService productService, ProductModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var products = await productService.GetAllProductsDisplayedOnHomepageAsync();

        return products.Any() ? View(await factory.PrepareProductOverviewModelsAsync(products)) : Content("");
    }
}
