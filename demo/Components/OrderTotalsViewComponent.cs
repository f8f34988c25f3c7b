using DemoStore.Factories;

namespace DemoStore.Components;

public class OrderTotalsViewComponent(OrderTotalsModelFactory factory, IShoppingCartService shoppingCartService, IStoreContext storeContext, IWorkContext workContext) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool isEditable)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await shoppingCartService.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);

        return View(await factory.PrepareOrderTotalsModelAsync(cart, isEditable));
    }
}
