using DemoStore.Factories;

namespace DemoStore.Components;

public class CustomerNavigationViewComponent(CustomerModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int selectedTabId = 0) =>
        View(await factory.PrepareCustomerNavigationModelAsync(selectedTabId));
}
