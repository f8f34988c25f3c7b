namespace DemoStore.Components;

public class OrderSummaryViewComponent(ShoppingCartModelFactory factory, IShoppingCartService shoppingCartService, IStoreContext storeContext, IWorkContext workContext) : NopViewComponent
{
    /// <param name="overriddenModel">The model of the cart page, which prepared it already.</param>
    public async Task<IViewComponentResult> InvokeAsync(bool? prepareAndDisplayOrderReviewData = null, ShoppingCartModel? overriddenModel = null)
    {
        if (overriddenModel is not null)
            return View(overriddenModel);

        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await shoppingCartService.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);
        var model = await factory.PrepareShoppingCartModelAsync(new ShoppingCartModel(), cart, isEditable: false,
            prepareAndDisplayOrderReviewData: prepareAndDisplayOrderReviewData ?? false);

        return View(model);
    }
}

public class OrderTotalsViewComponent(OrderTotalsModelFactory factory, IShoppingCartService shoppingCartService, IStoreContext storeContext, IWorkContext workContext) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool isEditable)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await shoppingCartService.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);

        return View(await factory.PrepareOrderTotalsModelAsync(cart, isEditable));
    }
}
