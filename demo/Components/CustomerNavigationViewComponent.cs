using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class CustomerNavigationViewComponent(CustomerModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int selectedTabId = 0)
    {
        return View(await factory.PrepareCustomerNavigationModelAsync(selectedTabId));
    }
}
