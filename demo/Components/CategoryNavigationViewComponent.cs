using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class CategoryNavigationViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int currentCategoryId)
    {
        return View(await factory.PrepareCategoryNavigationModelAsync(currentCategoryId));
    }
}
