using DemoStore.Factories;

namespace DemoStore.Components;

public class CurrencySelectorViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var model = await factory.PrepareCurrencySelectorModelAsync();

        return model.AvailableCurrencies.Count < 2 ? Content("") : View(model);
    }
}
