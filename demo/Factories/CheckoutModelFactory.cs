namespace DemoStore.Factories;

/// <summary>The steps of both checkouts.</summary>
public class CheckoutModelFactory(
    OrderSettings orderSettings, RewardPointsSettings rewardPointsSettings, ShippingSettings shippingSettings,
    AddressModelFactory addressModelFactory, ICustomerService customerService, IGenericAttributeService genericAttributeService,
    ILocalizationService localizationService, IOrderProcessingService orderProcessingService,
    IOrderTotalCalculationService orderTotalCalculationService, IPaymentPluginManager paymentPluginManager, IPriceFormatter priceFormatter,
    IRewardPointService rewardPointService, IShippingService shippingService, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, ITaxService taxService, IWorkContext workContext, PriceText priceText)
{
    public async Task<OnePageCheckoutModel> PrepareOnePageCheckoutModelAsync(IList<ShoppingCartItem> cart) => new OnePageCheckoutModel
    {
        ShippingRequired = await shoppingCartService.ShoppingCartRequiresShippingAsync(cart),
        DisableBillingAddressCheckoutStep = orderSettings.DisableBillingAddressCheckoutStep,
        BillingAddress = await PrepareBillingAddressModelAsync(new CheckoutBillingAddressModel(), cart, prefill: true)
    };

    public async Task<CheckoutBillingAddressModel> PrepareBillingAddressModelAsync(CheckoutBillingAddressModel model,
        IList<ShoppingCartItem> cart, bool prefill = false)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        model.ShipToSameAddressAllowed = shippingSettings.ShipToSameAddress && await shoppingCartService.ShoppingCartRequiresShippingAsync(cart);
        model.ShipToSameAddress = true;
        model.ExistingAddresses = await PrepareExistingAddressModelsAsync(customer);
        model.BillingNewAddress ??= new AddressModel();
        await addressModelFactory.PrepareFormAsync(model.BillingNewAddress, prefill ? customer : null);

        return model;
    }

    public async Task<CheckoutShippingAddressModel> PrepareShippingAddressModelAsync(CheckoutShippingAddressModel model, bool prefill = false)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        model.ExistingAddresses = await PrepareExistingAddressModelsAsync(customer);
        model.ShippingNewAddress ??= new AddressModel();
        await addressModelFactory.PrepareFormAsync(model.ShippingNewAddress, prefill ? customer : null);

        return model;
    }

    public async Task<CheckoutShippingMethodModel> PrepareShippingMethodModelAsync(IList<ShoppingCartItem> cart, Address shippingAddress)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var model = new CheckoutShippingMethodModel();
        var response = await shippingService.GetShippingOptionsAsync(cart, shippingAddress, customer, storeId: store.Id);
        if (!response.Success)
        {
            foreach (var error in response.Errors)
                model.Warnings.Add(error);

            return model;
        }

        // What was offered is kept, so that the choice is taken from it and not from the form.
        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.OfferedShippingOptionsAttribute, response.ShippingOptions, store.Id);
        foreach (var option in response.ShippingOptions)
        {
            var (rate, _) = await orderTotalCalculationService.AdjustShippingRateAsync(option.Rate, cart, option.IsPickupInStore);
            var (rateWithTax, _) = await taxService.GetShippingPriceAsync(rate, customer);
            model.ShippingMethods.Add(new CheckoutShippingMethodModel.ShippingMethodModel
            {
                Name = option.Name,
                Description = option.Description,
                ShippingRateComputationMethodSystemName = option.ShippingRateComputationMethodSystemName,
                ShippingOption = option,
                Rate = option.Rate,
                DisplayOrder = option.DisplayOrder ?? 0,
                Fee = await priceFormatter.FormatShippingPriceAsync(await priceText.ConvertAsync(rateWithTax), true)
            });
        }

        var chosen = await genericAttributeService.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, store.Id);
        var selected = model.ShippingMethods.FirstOrDefault(method => method.Name == chosen?.Name
            && method.ShippingRateComputationMethodSystemName == chosen?.ShippingRateComputationMethodSystemName) ?? model.ShippingMethods.FirstOrDefault();
        if (selected is not null)
            selected.Selected = true;

        return model;
    }

    public async Task<CheckoutPaymentMethodModel> PreparePaymentMethodModelAsync(IList<ShoppingCartItem> cart, int filterByCountryId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var model = new CheckoutPaymentMethodModel();
        await PrepareRewardPointsAsync(model, cart, customer, store.Id);

        foreach (var method in await paymentPluginManager.LoadActivePluginsAsync(customer, store.Id, filterByCountryId))
        {
            if (await method.HidePaymentMethodAsync(cart))
                continue;

            model.PaymentMethods.Add(new CheckoutPaymentMethodModel.PaymentMethodModel
            {
                PaymentMethodSystemName = method.PluginDescriptor.SystemName,
                Name = method.PluginDescriptor.FriendlyName,
                Description = await method.GetPaymentMethodDescriptionAsync()
            });
        }

        var chosen = await genericAttributeService.GetAttributeAsync<string>(customer, NopCustomerDefaults.SelectedPaymentMethodAttribute, store.Id);
        var selected = model.PaymentMethods.FirstOrDefault(method => method.PaymentMethodSystemName == chosen) ?? model.PaymentMethods.FirstOrDefault();
        if (selected is not null)
            selected.Selected = true;

        return model;
    }

    public CheckoutPaymentInfoModel PreparePaymentInfoModel(IPaymentMethod paymentMethod) => new CheckoutPaymentInfoModel
    {
        PaymentViewComponent = paymentMethod.GetPublicViewComponent(),
        DisplayOrderTotals = orderSettings.OnePageCheckoutDisplayOrderTotalsOnPaymentInfoTab
    };

    public async Task<CheckoutConfirmModel> PrepareConfirmOrderModelAsync(IList<ShoppingCartItem> cart)
    {
        var model = new CheckoutConfirmModel { TermsOfServiceOnOrderConfirmPage = orderSettings.TermsOfServiceOnOrderConfirmPage };
        if (!await orderProcessingService.ValidateMinOrderTotalAmountAsync(cart))
        {
            model.MinOrderTotalWarning = string.Format(await localizationService.GetResourceAsync("Checkout.MinOrderTotalAmount"),
                await priceText.FormatAsync(orderSettings.MinOrderTotalAmount));
        }

        return model;
    }

    public CheckoutCompletedModel PrepareCheckoutCompletedModel(Order order) => new CheckoutCompletedModel
    {
        OrderId = order.Id,
        CustomOrderNumber = order.CustomOrderNumber,
        OnePageCheckoutEnabled = orderSettings.OnePageCheckoutEnabled
    };

    private async Task PrepareRewardPointsAsync(CheckoutPaymentMethodModel model, IList<ShoppingCartItem> cart, Customer customer, int storeId)
    {
        if (!rewardPointsSettings.Enabled)
            return;

        var balance = await rewardPointService.GetRewardPointsBalanceAsync(customer.Id, storeId);
        var amount = await orderTotalCalculationService.ConvertRewardPointsToAmountAsync(balance);
        if (amount <= 0)
            return;

        model.DisplayRewardPoints = true;
        model.RewardPointsBalance = balance;
        model.RewardPointsToUse = balance;
        model.RewardPointsToUseAmount = await priceText.FormatAsync(amount);
        model.RewardPointsEnoughToPayForOrder = !await orderProcessingService.IsPaymentWorkflowRequiredAsync(cart, true);
        model.UseRewardPoints = await genericAttributeService.GetAttributeAsync<bool>(customer,
            NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, storeId);
    }

    private async Task<IList<AddressModel>> PrepareExistingAddressModelsAsync(Customer customer) =>
        await (await customerService.GetAddressesByCustomerIdAsync(customer.Id)).SelectAsync(addressModelFactory.PrepareAddressModelAsync);
}
