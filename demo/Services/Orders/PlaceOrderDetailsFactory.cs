using System.Net.Mail;

namespace DemoStore.Services.Orders;

/// <summary>Looks once more whether the order can be placed, and what it costs.</summary>
public class PlaceOrderDetailsFactory(
    ICustomerService customerService, IGenericAttributeService genericAttributeService, ILocalizationService localizationService,
    IOrderTotalCalculationService orderTotalCalculationService, IPriceFormatter priceFormatter, IProductService productService,
    IShoppingCartService shoppingCartService, IWorkContext workContext, OrderSettings orderSettings)
{
    /// <exception cref="NopException">The order cannot be placed; the message is for the shopper.</exception>
    public async Task<PlaceOrderDetails> PrepareAsync(ProcessPaymentRequest request)
    {
        var customer = await customerService.GetCustomerByIdAsync(request.CustomerId) ?? throw new NopException("Customer is not set");
        if (!orderSettings.AnonymousCheckoutAllowed && await customerService.IsGuestAsync(customer))
            throw new NopException("Anonymous checkout is not allowed");

        var details = new PlaceOrderDetails
        {
            Customer = customer,
            Currency = await workContext.GetWorkingCurrencyAsync(),
            Language = await workContext.GetWorkingLanguageAsync(),
            BillingAddress = Copy(await customerService.GetCustomerBillingAddressAsync(customer), "Billing address is not provided"),
            Cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, request.StoreId),
        };
        await CheckCartAsync(details, request.StoreId);
        await PrepareSubTotalAsync(details);
        await PrepareShippingAsync(details, request.StoreId);
        await PrepareTotalAsync(details);
        request.OrderTotal = details.Total;

        return details;
    }

    public async Task<bool> IsMinimumSubTotalMetAsync(IList<ShoppingCartItem> cart) =>
        !cart.Any() || await IsAtLeastAsync(orderSettings.MinOrderSubtotalAmount, () => GetSubTotalAsync(cart));

    public async Task<bool> IsMinimumTotalMetAsync(IList<ShoppingCartItem> cart) =>
        !cart.Any() || await IsAtLeastAsync(orderSettings.MinOrderTotalAmount, () => GetTotalAsync(cart));

    private static Address Copy(Address? address, string otherwise)
    {
        if (address is null)
            throw new NopException(otherwise);
        if (!MailAddress.TryCreate(address.Email, out _))
            throw new NopException("Email is not valid");

        return new Address
        {
            FirstName = address.FirstName,
            LastName = address.LastName,
            Email = address.Email,
            Company = address.Company,
            CountryId = address.CountryId,
            StateProvinceId = address.StateProvinceId,
            County = address.County,
            City = address.City,
            Address1 = address.Address1,
            Address2 = address.Address2,
            ZipPostalCode = address.ZipPostalCode,
            PhoneNumber = address.PhoneNumber,
            FaxNumber = address.FaxNumber,
            CustomAttributes = address.CustomAttributes,
        };
    }

    private async Task CheckCartAsync(PlaceOrderDetails details, int storeId)
    {
        if (!details.Cart.Any())
            throw new NopException("Cart is empty");

        var warnings = await shoppingCartService.GetShoppingCartWarningsAsync(details.Cart, string.Empty, true);
        foreach (var item in warnings.Any() ? [] : details.Cart)
        {
            var product = await productService.GetProductByIdAsync(item.ProductId);
            warnings = await shoppingCartService.GetShoppingCartItemWarningsAsync(details.Customer, item.ShoppingCartType, product, storeId,
                item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity, false, item.Id);
            if (warnings.Any())
                break;
        }

        if (warnings.Any())
            throw new NopException(string.Join("; ", warnings));
        if (!await IsMinimumSubTotalMetAsync(details.Cart))
            await RefuseAsync("Checkout.MinOrderSubtotalAmount", orderSettings.MinOrderSubtotalAmount);
        if (!await IsMinimumTotalMetAsync(details.Cart))
            await RefuseAsync("Checkout.MinOrderTotalAmount", orderSettings.MinOrderTotalAmount);
    }

    /// <summary>Asks for the amount only where there is a minimum: each time every line is priced.</summary>
    private static async Task<bool> IsAtLeastAsync(decimal minimum, Func<Task<decimal?>> getAmount) =>
        minimum <= 0 || !(await getAmount() < minimum);

    private async Task<decimal?> GetSubTotalAsync(IList<ShoppingCartItem> cart) => (await orderTotalCalculationService
        .GetShoppingCartSubTotalAsync(cart, orderSettings.MinOrderSubtotalAmountIncludingTax)).subTotalWithoutDiscount;

    private async Task<decimal?> GetTotalAsync(IList<ShoppingCartItem> cart) =>
        (await orderTotalCalculationService.GetShoppingCartTotalAsync(cart)).shoppingCartTotal;

    private async Task RefuseAsync(string resource, decimal minimum) => throw new NopException(
        string.Format(await localizationService.GetResourceAsync(resource), await priceFormatter.FormatPriceAsync(minimum, true, false)));

    private async Task PrepareSubTotalAsync(PlaceOrderDetails details)
    {
        var (discountInclTax, discountExclTax, discounts, inclTax, exclTax, _, _, _) =
            await orderTotalCalculationService.GetShoppingCartSubTotalsAsync(details.Cart);
        details.SubTotalInclTax = inclTax;
        details.SubTotalExclTax = exclTax;
        details.SubTotalDiscountInclTax = discountInclTax;
        details.SubTotalDiscountExclTax = discountExclTax;
        details.AddDiscounts(discounts);
    }

    private async Task PrepareShippingAsync(PlaceOrderDetails details, int storeId)
    {
        details.ShippingStatus = ShippingStatus.ShippingNotRequired;
        if (await shoppingCartService.ShoppingCartRequiresShippingAsync(details.Cart))
        {
            details.ShippingStatus = ShippingStatus.NotYetShipped;
            details.ShippingAddress = Copy(await customerService.GetCustomerShippingAddressAsync(details.Customer), "Shipping address is not provided");
            details.ShippingOption = await genericAttributeService.GetAttributeAsync<ShippingOption>(
                details.Customer, NopCustomerDefaults.SelectedShippingOptionAttribute, storeId);
        }

        var (inclTax, exclTax, _, discounts) = await orderTotalCalculationService.GetShoppingCartShippingTotalsAsync(details.Cart);
        if (inclTax is null || exclTax is null)
            throw new NopException("Shipping total couldn't be calculated");

        details.ShippingInclTax = inclTax.Value;
        details.ShippingExclTax = exclTax.Value;
        details.AddDiscounts(discounts);
    }

    private async Task PrepareTotalAsync(PlaceOrderDetails details)
    {
        (details.Tax, var rates) = await orderTotalCalculationService.GetTaxTotalAsync(details.Cart);
        details.TaxRates = string.Concat(rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Key}:{rate.Value};   ")));

        (var total, details.Discount, var discounts, _, details.RedeemedRewardPoints, details.RedeemedRewardPointsAmount) =
            await orderTotalCalculationService.GetShoppingCartTotalAsync(details.Cart);
        details.Total = total ?? throw new NopException("Order total couldn't be calculated");
        details.AddDiscounts(discounts);
    }
}
