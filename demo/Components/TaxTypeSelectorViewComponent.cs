using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public class TaxTypeSelectorViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var model = await factory.PrepareTaxTypeSelectorModelAsync();

        return model is null ? Content("") : View(model);
    }
}
