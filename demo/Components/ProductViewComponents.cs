namespace DemoStore.Components;

public class HomepageProductsViewComponent(IProductService productService, ProductModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var products = await productService.GetAllProductsDisplayedOnHomepageAsync();

        return products.Any() ? View(await factory.PrepareProductOverviewModelsAsync(products)) : Content("");
    }
}

public class RelatedProductsViewComponent(IProductService productService, ProductModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int productId)
    {
        var ids = (await productService.GetRelatedProductsByProductId1Async(productId)).Select(related => related.ProductId2).ToArray();
        var products = (await productService.GetProductsByIdsAsync(ids)).Where(product => product is { Published: true, Deleted: false }).ToList();

        return products.Count > 0 ? View(await factory.PrepareProductOverviewModelsAsync(products)) : Content("");
    }
}
