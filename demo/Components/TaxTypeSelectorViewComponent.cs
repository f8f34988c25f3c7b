using DemoStore.Factories;

namespace DemoStore.Components;

public class TaxTypeSelectorViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var model = await factory.PrepareTaxTypeSelectorModelAsync();

        return model is null ? Content("") : View(model);
    }
}
