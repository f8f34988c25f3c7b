namespace DemoStore.Controllers;

/// <summary>The checkout in steps, one page each. The one on a single page stands in <c>CheckoutController.OnePage.cs</c>.</summary>
[AutoValidateAntiforgeryToken]
public partial class CheckoutController(
    OrderSettings orderSettings, CheckoutFlow flow, CheckoutModelFactory factory, ICustomerService customerService,
    IOrderProcessingService orderProcessingService, IOrderService orderService, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, IWorkContext workContext) : BasePublicController
{
    private IList<ShoppingCartItem> _cart = [];

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var action = ControllerContext.ActionDescriptor.ActionName;
        if (action != nameof(Completed))
        {
            _cart = await flow.GetCartAsync();
            context.Result = action.StartsWith("Opc", StringComparison.Ordinal) ? await RefuseOnePageAsync() : await RefuseStepAsync();
        }

        if (context.Result is null)
            await next();
    }

    public async Task<IActionResult> Index()
    {
        await customerService.ResetCheckoutDataAsync(await workContext.GetCurrentCustomerAsync(), (await storeContext.GetCurrentStoreAsync()).Id);
        if ((await shoppingCartService.GetShoppingCartWarningsAsync(_cart, "", true)).Any())
            return RedirectToRoute("ShoppingCart");

        return RedirectToRoute(orderSettings.OnePageCheckoutEnabled ? "CheckoutOnePage" : "CheckoutBillingAddress");
    }

    public async Task<IActionResult> BillingAddress() =>
        View(await factory.PrepareBillingAddressModelAsync(new CheckoutBillingAddressModel(), _cart, prefill: true));

    [HttpPost, ActionName("BillingAddress")]
    public async Task<IActionResult> NewBillingAddress(CheckoutBillingAddressModel model)
    {
        await flow.ValidateAddressAsync(model.BillingNewAddress, nameof(model.BillingNewAddress), ModelState);
        if (!ModelState.IsValid)
            return View(await factory.PrepareBillingAddressModelAsync(model, _cart));

        await flow.SelectBillingAddressAsync(await flow.SaveAddressAsync(model.BillingNewAddress));

        return await ContinueAfterBillingAsync(model.ShipToSameAddress);
    }

    public async Task<IActionResult> SelectBillingAddress(int addressId, bool shipToSameAddress = false)
    {
        if (!await flow.SelectBillingAddressAsync(addressId))
            return RedirectToRoute("CheckoutBillingAddress");

        return await ContinueAfterBillingAsync(shipToSameAddress);
    }

    public async Task<IActionResult> ShippingAddress() =>
        View(await factory.PrepareShippingAddressModelAsync(new CheckoutShippingAddressModel(), prefill: true));

    [HttpPost, ActionName("ShippingAddress")]
    public async Task<IActionResult> NewShippingAddress(CheckoutShippingAddressModel model)
    {
        await flow.ValidateAddressAsync(model.ShippingNewAddress, nameof(model.ShippingNewAddress), ModelState);
        if (!ModelState.IsValid)
            return View(await factory.PrepareShippingAddressModelAsync(model));

        await flow.SelectShippingAddressAsync(await flow.SaveAddressAsync(model.ShippingNewAddress));

        return RedirectToRoute("CheckoutShippingMethod");
    }

    public async Task<IActionResult> SelectShippingAddress(int addressId) =>
        RedirectToRoute(await flow.SelectShippingAddressAsync(addressId) ? "CheckoutShippingMethod" : "CheckoutShippingAddress");

    public async Task<IActionResult> ShippingMethod()
    {
        if (!await flow.RequiresShippingAsync(_cart))
            return RedirectToRoute("CheckoutPaymentMethod");

        var address = await customerService.GetCustomerShippingAddressAsync(await workContext.GetCurrentCustomerAsync());
        if (address is null)
            return RedirectToRoute("CheckoutBillingAddress");

        return View(await factory.PrepareShippingMethodModelAsync(_cart, address));
    }

    [HttpPost, ActionName("ShippingMethod")]
    public async Task<IActionResult> SelectShippingMethod(string? shippingoption) =>
        await flow.SelectShippingOptionAsync(shippingoption, _cart) ? RedirectToRoute("CheckoutPaymentMethod") : await ShippingMethod();

    public async Task<IActionResult> PaymentMethod()
    {
        if (!await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart, false))
        {
            await flow.SelectPaymentMethodAsync(null);

            return RedirectToRoute("CheckoutPaymentInfo");
        }

        return View(await factory.PreparePaymentMethodModelAsync(_cart, await flow.GetBillingCountryIdAsync()));
    }

    [HttpPost, ActionName("PaymentMethod")]
    public async Task<IActionResult> SelectPaymentMethod(string? paymentmethod, CheckoutPaymentMethodModel model)
    {
        await flow.UseRewardPointsAsync(model.UseRewardPoints);
        if (!await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart))
        {
            await flow.SelectPaymentMethodAsync(null);

            return RedirectToRoute("CheckoutPaymentInfo");
        }

        return paymentmethod is not null && await flow.SelectPaymentMethodAsync(paymentmethod)
            ? RedirectToRoute("CheckoutPaymentInfo")
            : await PaymentMethod();
    }

    public async Task<IActionResult> PaymentInfo()
    {
        if (!await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart))
            return RedirectToRoute("CheckoutConfirm");

        var method = await flow.GetPaymentMethodAsync();
        if (method is null)
            return RedirectToRoute("CheckoutPaymentMethod");

        return View(factory.PreparePaymentInfoModel(method));
    }

    [HttpPost, ActionName("PaymentInfo")]
    public async Task<IActionResult> EnterPaymentInfo(IFormCollection form)
    {
        if (!await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart))
            return RedirectToRoute("CheckoutConfirm");

        var method = await flow.GetPaymentMethodAsync();
        if (method is null)
            return RedirectToRoute("CheckoutPaymentMethod");

        await flow.SavePaymentInfoAsync(method, form, ModelState);

        return ModelState.IsValid ? RedirectToRoute("CheckoutConfirm") : View(factory.PreparePaymentInfoModel(method));
    }

    public async Task<IActionResult> Confirm() => View(await factory.PrepareConfirmOrderModelAsync(_cart));

    [HttpPost, ActionName("Confirm")]
    public async Task<IActionResult> ConfirmOrder()
    {
        var result = await flow.PlaceOrderAsync(_cart);
        if (result.Success)
            return RedirectToRoute("CheckoutCompleted", new { orderId = result.PlacedOrder.Id });

        return View(await PrepareConfirmModelAsync(result));
    }

    public async Task<IActionResult> Completed(int? orderId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var order = orderId is null
            ? (await orderService.SearchOrdersAsync(storeId: (await storeContext.GetCurrentStoreAsync()).Id, customerId: customer.Id, pageSize: 1)).FirstOrDefault()
            : await orderService.GetOrderByIdAsync(orderId.Value);
        if (order is null || order.Deleted || order.CustomerId != customer.Id)
            return RedirectToRoute("Homepage");

        return View(factory.PrepareCheckoutCompletedModel(order));
    }

    /// <remarks>Totals come with the page anew: what the refusal changed, such as a lost discount, is seen before the next try.</remarks>
    private async Task<CheckoutConfirmModel> PrepareConfirmModelAsync(PlaceOrderResult refused)
    {
        var model = await factory.PrepareConfirmOrderModelAsync(_cart);
        foreach (var error in refused.Errors)
            model.Warnings.Add(error);

        return model;
    }

    private async Task<IActionResult> ContinueAfterBillingAsync(bool shipToSameAddress)
    {
        if (!await flow.RequiresShippingAsync(_cart))
        {
            await flow.ShipNothingAsync();

            return RedirectToRoute("CheckoutPaymentMethod");
        }

        if (!shipToSameAddress)
            return RedirectToRoute("CheckoutShippingAddress");

        await flow.ShipToBillingAddressAsync();

        return RedirectToRoute("CheckoutShippingMethod");
    }

    private async Task<IActionResult?> RefuseStepAsync()
    {
        if (orderSettings.CheckoutDisabled || !_cart.Any())
            return RedirectToRoute("ShoppingCart");

        return await flow.MayCheckOutAsync() ? null : Challenge();
    }
}
