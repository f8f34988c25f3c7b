using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class MenuViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        return View(await factory.PrepareMenuModelAsync());
    }
}
