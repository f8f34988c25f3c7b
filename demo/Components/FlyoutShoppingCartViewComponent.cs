using DemoStore.Factories;

namespace DemoStore.Components;

public class FlyoutShoppingCartViewComponent(ShoppingCartModelFactory factory) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await factory.PrepareMiniShoppingCartModelAsync());
}
