using DemoStore.Factories;

namespace DemoStore.Components;

public class HeaderLinksViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareHeaderLinksModelAsync());
}
