using DemoStore.Factories;

namespace DemoStore.Components;

public class AdminHeaderLinksViewComponent(CommonModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareAdminHeaderLinksModelAsync());
}
