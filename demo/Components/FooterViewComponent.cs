using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class FooterViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        return View(await factory.PrepareFooterModelAsync());
    }
}
