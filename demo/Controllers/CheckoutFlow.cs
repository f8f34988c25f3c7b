using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DemoStore.Controllers;

/// <summary>What the shopper chooses on the way to an order; the same for the checkout on one page and the one in steps.</summary>
public class CheckoutFlow(
    OrderSettings orderSettings, RewardPointsSettings rewardPointsSettings, IAddressService addressService,
    ICustomerService customerService, IGenericAttributeService genericAttributeService, ILocalizationService localizationService,
    Nop.Services.Logging.ILogger logger, IOrderProcessingService orderProcessingService, IOrderService orderService,
    IPaymentPluginManager paymentPluginManager, IShippingService shippingService, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, IWorkContext workContext, TimeProvider clock)
{
    public async Task<IList<ShoppingCartItem>> GetCartAsync() =>
        await shoppingCartService.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await storeContext.GetCurrentStoreAsync()).Id);

    /// <returns>false for a guest where the store sells to registered customers only.</returns>
    public async Task<bool> MayCheckOutAsync() =>
        orderSettings.AnonymousCheckoutAllowed || !await customerService.IsGuestAsync(await workContext.GetCurrentCustomerAsync());

    public async Task<bool> RequiresShippingAsync(IList<ShoppingCartItem> cart) =>
        await shoppingCartService.ShoppingCartRequiresShippingAsync(cart);

    /// <returns>false where the address is not one of the customer's own.</returns>
    public async Task<bool> SelectBillingAddressAsync(int addressId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (await customerService.GetCustomerAddressAsync(customer.Id, addressId) is null)
            return false;

        customer.BillingAddressId = addressId;
        await customerService.UpdateCustomerAsync(customer);

        return true;
    }

    public async Task<bool> SelectShippingAddressAsync(int addressId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (await customerService.GetCustomerAddressAsync(customer.Id, addressId) is null)
            return false;

        customer.ShippingAddressId = addressId;
        await customerService.UpdateCustomerAsync(customer);

        return true;
    }

    public async Task ShipToBillingAddressAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        customer.ShippingAddressId = customer.BillingAddressId;
        await customerService.UpdateCustomerAsync(customer);
        await genericAttributeService.SaveAttributeAsync<ShippingOption?>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, null,
            (await storeContext.GetCurrentStoreAsync()).Id);
    }

    public async Task ShipNothingAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        customer.ShippingAddressId = null;
        await customerService.UpdateCustomerAsync(customer);
    }

    /// <returns>The id of the entered address: the customer's own equal one, or a new one.</returns>
    public async Task<int> SaveAddressAsync(AddressModel model)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var entered = new Address();
        AddressModelFactory.CopyTo(model, entered);
        foreach (var known in await customerService.GetAddressesByCustomerIdAsync(customer.Id))
        {
            if (IsSame(known, entered))
                return known.Id;
        }

        entered.CreatedOnUtc = clock.GetUtcNow().UtcDateTime;
        await addressService.InsertAddressAsync(entered);
        await customerService.InsertCustomerAddressAsync(customer, entered);

        return entered.Id;
    }

    public async Task ValidateAddressAsync(AddressModel? model, string prefix, ModelStateDictionary modelState)
    {
        async Task RequireAsync(string? value, string field)
        {
            if (string.IsNullOrWhiteSpace(value))
                modelState.AddModelError($"{prefix}.{field}", await localizationService.GetResourceAsync($"Address.Fields.{field}.Required"));
        }

        await RequireAsync(model?.FirstName, "FirstName");
        await RequireAsync(model?.LastName, "LastName");
        await RequireAsync(model?.Email, "Email");
        await RequireAsync(model?.CountryId > 0 ? "chosen" : null, "Country");
        await RequireAsync(model?.City, "City");
        await RequireAsync(model?.Address1, "StreetAddress");
        await RequireAsync(model?.ZipPostalCode, "ZipPostalCode");
        await RequireAsync(model?.PhoneNumber, "Phone");
        if (!string.IsNullOrWhiteSpace(model?.Email) && !EmailAddress.IsValid(model.Email))
            modelState.AddModelError($"{prefix}.Email", await localizationService.GetResourceAsync("Common.WrongEmail"));
    }

    /// <param name="shippingOption">'name___system name', as the form of shipping methods posts it.</param>
    /// <returns>false where that was not offered.</returns>
    public async Task<bool> SelectShippingOptionAsync(string? shippingOption, IList<ShoppingCartItem> cart)
    {
        var parts = shippingOption?.Split("___") ?? [];
        if (parts.Length != 2)
            return false;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var offered = await genericAttributeService.GetAttributeAsync<List<ShippingOption>>(customer,
            NopCustomerDefaults.OfferedShippingOptionsAttribute, store.Id);
        if (offered is not { Count: > 0 })
        {
            offered = (await shippingService.GetShippingOptionsAsync(cart, await customerService.GetCustomerShippingAddressAsync(customer),
                customer, parts[1], store.Id)).ShippingOptions.ToList();
        }

        var chosen = offered.FirstOrDefault(option => option.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase)
            && option.ShippingRateComputationMethodSystemName.Equals(parts[1], StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
            return false;

        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, chosen, store.Id);

        return true;
    }

    public async Task<int> GetBillingCountryIdAsync() =>
        (await customerService.GetCustomerBillingAddressAsync(await workContext.GetCurrentCustomerAsync()))?.CountryId ?? 0;

    public async Task UseRewardPointsAsync(bool useRewardPoints)
    {
        if (!rewardPointsSettings.Enabled)
            return;

        await genericAttributeService.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, useRewardPoints, (await storeContext.GetCurrentStoreAsync()).Id);
    }

    /// <param name="systemName">null where there is nothing to pay.</param>
    /// <returns>false where that method is not active.</returns>
    public async Task<bool> SelectPaymentMethodAsync(string? systemName)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        if (systemName is not null && !await IsActiveAsync(systemName, customer, store.Id))
            return false;

        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.SelectedPaymentMethodAttribute, systemName, store.Id);

        return true;
    }

    public async Task<IPaymentMethod?> GetPaymentMethodAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var systemName = await genericAttributeService.GetAttributeAsync<string>(customer, NopCustomerDefaults.SelectedPaymentMethodAttribute, store.Id);

        return await paymentPluginManager.LoadPluginBySystemNameAsync(systemName, customer, store.Id);
    }

    /// <summary>Keeps what was typed into the form of the payment method; its objections go into <paramref name="modelState" />.</summary>
    public async Task SavePaymentInfoAsync(IPaymentMethod paymentMethod, IFormCollection form, ModelStateDictionary modelState)
    {
        foreach (var warning in await paymentMethod.ValidatePaymentFormAsync(form))
            modelState.AddModelError("", warning);

        if (modelState.IsValid)
            await orderProcessingService.SetProcessPaymentRequestAsync(await paymentMethod.GetPaymentInfoAsync(form));
    }

    /// <summary>Places the order of the current customer. Payment starts inside; refusals come back as errors of the result.</summary>
    public async Task<PlaceOrderResult> PlaceOrderAsync(IList<ShoppingCartItem> cart)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        if (!await IsMinimumOrderPlacementIntervalValidAsync(customer, store.Id))
            return Refuse(await localizationService.GetResourceAsync("Checkout.MinOrderPlacementInterval"));

        var request = await orderProcessingService.GetProcessPaymentRequestAsync();
        if (request is null)
        {
            if (await orderProcessingService.IsPaymentWorkflowRequiredAsync(cart))
                return Refuse(await localizationService.GetResourceAsync("Checkout.PaymentInfo.Missing"));

            request = new ProcessPaymentRequest();
        }

        request.StoreId = store.Id;
        request.CustomerId = customer.Id;
        request.PaymentMethodSystemName = await genericAttributeService.GetAttributeAsync<string>(customer,
            NopCustomerDefaults.SelectedPaymentMethodAttribute, store.Id);
        await orderProcessingService.SetProcessPaymentRequestAsync(request);

        var result = await TryPlaceOrderAsync(request, customer);
        if (result.Success)
            await orderProcessingService.SetProcessPaymentRequestAsync(null);

        return result;
    }

    /// <remarks>An exception is shown to the shopper too, and kept in the log.</remarks>
    private async Task<PlaceOrderResult> TryPlaceOrderAsync(ProcessPaymentRequest request, Customer customer)
    {
        try
        {
            return await orderProcessingService.PlaceOrderAsync(request);
        }
        catch (Exception exception)
        {
            await logger.WarningAsync(exception.Message, exception, customer);

            return Refuse(exception.Message);
        }
    }

    private async Task<bool> IsMinimumOrderPlacementIntervalValidAsync(Customer customer, int storeId)
    {
        if (orderSettings.MinimumOrderPlacementInterval == 0)
            return true;

        var last = (await orderService.SearchOrdersAsync(storeId: storeId, customerId: customer.Id, pageSize: 1)).FirstOrDefault();

        return last is null
            || (clock.GetUtcNow().UtcDateTime - last.CreatedOnUtc).TotalSeconds > orderSettings.MinimumOrderPlacementInterval;
    }

    private async Task<bool> IsActiveAsync(string systemName, Customer customer, int storeId)
    {
        var method = await paymentPluginManager.LoadPluginBySystemNameAsync(systemName, customer, storeId);

        return method is not null && paymentPluginManager.IsPluginActive(method);
    }

    private static PlaceOrderResult Refuse(string error)
    {
        var result = new PlaceOrderResult();
        result.AddError(error);

        return result;
    }

    private static bool IsSame(Address one, Address other)
    {
        static string Key(Address address) => string.Join('\n', address.FirstName, address.LastName, address.Email, address.Company,
            address.CountryId, address.City, address.Address1, address.Address2, address.ZipPostalCode, address.PhoneNumber);

        return string.Equals(Key(one), Key(other), StringComparison.OrdinalIgnoreCase);
    }
}
