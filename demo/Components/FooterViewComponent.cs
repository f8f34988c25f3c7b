using DemoStore.Factories;

namespace DemoStore.Components;

public class FooterViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareFooterModelAsync());
}
