namespace DemoStore.Components;

public class CategoryNavigationViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int currentCategoryId) =>
        View(await factory.PrepareCategoryNavigationModelAsync(currentCategoryId));
}

public class CustomerNavigationViewComponent(CustomerModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int selectedTabId = 0) =>
        View(await factory.PrepareCustomerNavigationModelAsync(selectedTabId));
}

public class CheckoutProgressViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(CheckoutProgressStep step) => View(new CheckoutProgressModel { CheckoutProgressStep = step });
}
