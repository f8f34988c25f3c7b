using DemoStore.Factories;

namespace DemoStore.Components;

public class LogoViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareLogoModelAsync());
}
