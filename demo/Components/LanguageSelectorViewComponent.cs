using DemoStore.Factories;

namespace DemoStore.Components;

public class LanguageSelectorViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var model = await factory.PrepareLanguageSelectorModelAsync();

        return model.AvailableLanguages.Count < 2 ? Content("") : View(model);
    }
}
