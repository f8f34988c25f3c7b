namespace DemoStore.Controllers;

/// <summary>The checkout on one page, the default: each step is posted by script and answered with the HTML of the next.</summary>
public partial class CheckoutController
{
    public async Task<IActionResult> OnePageCheckout() =>
        orderSettings.OnePageCheckoutEnabled ? View(await factory.PrepareOnePageCheckoutModelAsync(_cart)) : RedirectToRoute("Checkout");

    [HttpPost]
    public async Task<IActionResult> OpcSaveBilling(CheckoutBillingAddressModel model, [FromForm(Name = "billing_address_id")] int billingAddressId)
    {
        if (billingAddressId == 0)
        {
            await flow.ValidateAddressAsync(model.BillingNewAddress, nameof(model.BillingNewAddress), ModelState);
            if (!ModelState.IsValid)
            {
                var form = await factory.PrepareBillingAddressModelAsync(model, _cart);
                form.NewAddressPreselected = true;

                return await SectionAsync("billing", "OpcBillingAddress", form, "billing");
            }

            billingAddressId = await flow.SaveAddressAsync(model.BillingNewAddress);
        }

        if (!await flow.SelectBillingAddressAsync(billingAddressId))
            return Refuse("Address can't be loaded");

        if (!await flow.RequiresShippingAsync(_cart))
        {
            await flow.ShipNothingAsync();

            return await LoadStepAfterShippingMethodAsync();
        }

        if (model.ShipToSameAddress)
        {
            await flow.ShipToBillingAddressAsync();

            return await LoadStepAfterShippingAddressAsync();
        }

        var shippingForm = await factory.PrepareShippingAddressModelAsync(new CheckoutShippingAddressModel(), prefill: true);

        return await SectionAsync("shipping", "OpcShippingAddress", shippingForm, "shipping");
    }

    [HttpPost]
    public async Task<IActionResult> OpcSaveShipping(CheckoutShippingAddressModel model, [FromForm(Name = "shipping_address_id")] int shippingAddressId)
    {
        if (shippingAddressId == 0)
        {
            await flow.ValidateAddressAsync(model.ShippingNewAddress, nameof(model.ShippingNewAddress), ModelState);
            if (!ModelState.IsValid)
            {
                var form = await factory.PrepareShippingAddressModelAsync(model);
                form.NewAddressPreselected = true;

                return await SectionAsync("shipping", "OpcShippingAddress", form, "shipping");
            }

            shippingAddressId = await flow.SaveAddressAsync(model.ShippingNewAddress);
        }

        return await flow.SelectShippingAddressAsync(shippingAddressId)
            ? await LoadStepAfterShippingAddressAsync()
            : Refuse("Address can't be loaded");
    }

    [HttpPost]
    public async Task<IActionResult> OpcSaveShippingMethod(string? shippingoption) =>
        await flow.SelectShippingOptionAsync(shippingoption, _cart)
            ? await LoadStepAfterShippingMethodAsync()
            : Refuse("Selected shipping method can't be loaded");

    [HttpPost]
    public async Task<IActionResult> OpcSavePaymentMethod(string? paymentmethod, CheckoutPaymentMethodModel model)
    {
        await flow.UseRewardPointsAsync(model.UseRewardPoints);
        if (!await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart))
        {
            await flow.SelectPaymentMethodAsync(null);

            return await LoadConfirmStepAsync();
        }

        if (paymentmethod is null || !await flow.SelectPaymentMethodAsync(paymentmethod))
            return Refuse("Selected payment method can't be loaded");

        return await LoadStepAfterPaymentMethodAsync();
    }

    [HttpPost]
    public async Task<IActionResult> OpcSavePaymentInfo(IFormCollection form)
    {
        if (await flow.GetPaymentMethodAsync() is not { } method)
            return Refuse("Payment method is not selected");

        await flow.SavePaymentInfoAsync(method, form, ModelState);

        return ModelState.IsValid ? await LoadConfirmStepAsync() : await LoadPaymentInfoStepAsync(method);
    }

    [HttpPost]
    public async Task<IActionResult> OpcConfirmOrder()
    {
        var result = await flow.PlaceOrderAsync(_cart);
        if (result.Success)
            return Json(new { success = 1 });

        return await SectionAsync("confirm-order", "OpcConfirmOrder", await PrepareConfirmModelAsync(result), "confirm_order");
    }

    private async Task<JsonResult> LoadStepAfterShippingAddressAsync()
    {
        var address = await customerService.GetCustomerShippingAddressAsync(await workContext.GetCurrentCustomerAsync());

        return await SectionAsync("shipping-method", "OpcShippingMethods", await factory.PrepareShippingMethodModelAsync(_cart, address), "shipping_method");
    }

    private async Task<JsonResult> LoadStepAfterShippingMethodAsync()
    {
        if (await orderProcessingService.IsPaymentWorkflowRequiredAsync(_cart, false))
        {
            var model = await factory.PreparePaymentMethodModelAsync(_cart, await flow.GetBillingCountryIdAsync());

            return await SectionAsync("payment-method", "OpcPaymentMethods", model, "payment_method");
        }

        await flow.SelectPaymentMethodAsync(null);

        return await LoadConfirmStepAsync();
    }

    private async Task<JsonResult> LoadStepAfterPaymentMethodAsync()
    {
        var method = await flow.GetPaymentMethodAsync() ?? throw new NopException("The payment method that was just selected can't be loaded");
        if (!method.SkipPaymentInfo)
            return await LoadPaymentInfoStepAsync(method);

        await orderProcessingService.SetProcessPaymentRequestAsync(new ProcessPaymentRequest());

        return await LoadConfirmStepAsync();
    }

    private async Task<JsonResult> LoadPaymentInfoStepAsync(IPaymentMethod method) =>
        await SectionAsync("payment-info", "OpcPaymentInfo", factory.PreparePaymentInfoModel(method), "payment_info");

    private async Task<JsonResult> LoadConfirmStepAsync() =>
        await SectionAsync("confirm-order", "OpcConfirmOrder", await factory.PrepareConfirmOrderModelAsync(_cart), "confirm_order");

    private async Task<JsonResult> SectionAsync(string name, string partialView, object model, string gotoSection)
    {
        var html = await RenderPartialViewToStringAsync(partialView, model);

        return Json(new { update_section = new UpdateSectionJsonModel { name = name, html = html }, goto_section = gotoSection });
    }

    private async Task<IActionResult?> RefuseOnePageAsync()
    {
        if (orderSettings.CheckoutDisabled)
            return Refuse("Checkout is disabled");

        if (!_cart.Any())
            return Refuse("Your cart is empty");

        return await flow.MayCheckOutAsync() ? null : Refuse("Anonymous checkout is not allowed");
    }

    private JsonResult Refuse(string message) => Json(new { error = 1, message });
}
