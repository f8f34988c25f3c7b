using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class SearchBoxViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(factory.PrepareSearchBoxModel());
    }
}
