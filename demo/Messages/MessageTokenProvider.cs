namespace DemoStore.Messages;

public class MessageTokenProvider(
    IAddressService addressService, ICurrencyService currencyService, ICustomerService customerService,
    ILocalizationService localizationService, IOrderService orderService, IPriceFormatter priceFormatter, IProductService productService,
    IStoreService storeService) : IMessageTokenProvider
{
    public async Task AddStoreTokensAsync(IList<Token> tokens, Store store, EmailAccount emailAccount, int languageId)
    {
        ArgumentNullException.ThrowIfNull(emailAccount);

        tokens.Add(new Token("Store.Name", await localizationService.GetLocalizedAsync(store, s => s.Name, languageId)));
        tokens.Add(new Token("Store.URL", store.Url, true));
        tokens.Add(new Token("Store.Email", emailAccount.Email));
        tokens.Add(new Token("Store.CompanyName", store.CompanyName));
        tokens.Add(new Token("Store.CompanyAddress", store.CompanyAddress));
        tokens.Add(new Token("Store.CompanyPhoneNumber", store.CompanyPhoneNumber));
        tokens.Add(new Token("Store.CompanyVat", store.CompanyVat));
    }

    public async Task AddCustomerTokensAsync(IList<Token> tokens, int customerId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(customerId);

        await AddCustomerTokensAsync(tokens, await customerService.GetCustomerByIdAsync(customerId));
    }

    public async Task AddCustomerTokensAsync(IList<Token> tokens, Customer customer)
    {
        tokens.Add(new Token("Customer.Email", customer.Email));
        tokens.Add(new Token("Customer.Username", customer.Username));
        tokens.Add(new Token("Customer.FullName", await customerService.GetCustomerFullNameAsync(customer)));
        tokens.Add(new Token("Customer.FirstName", customer.FirstName));
        tokens.Add(new Token("Customer.LastName", customer.LastName));
        tokens.Add(new Token("Customer.VatNumber", customer.VatNumber));
        tokens.Add(new Token("Customer.VatNumberStatus", ((int)customer.VatNumberStatus).ToString(CultureInfo.InvariantCulture)));
    }

    public async Task AddOrderTokensAsync(IList<Token> tokens, Order order, int languageId, int vendorId = 0)
    {
        var store = await storeService.GetStoreByIdAsync(order.StoreId);
        var billing = await addressService.GetAddressByIdAsync(order.BillingAddressId);

        tokens.Add(new Token("Order.OrderId", order.Id));
        tokens.Add(new Token("Order.OrderNumber", order.CustomOrderNumber));
        tokens.Add(new Token("Order.CustomerFullName", $"{billing.FirstName} {billing.LastName}"));
        tokens.Add(new Token("Order.CustomerEmail", billing.Email));
        tokens.Add(new Token("Order.BillingFirstName", billing.FirstName));
        tokens.Add(new Token("Order.BillingLastName", billing.LastName));
        tokens.Add(new Token("Order.BillingEmail", billing.Email));
        tokens.Add(new Token("Order.ShippingMethod", order.ShippingMethod));
        tokens.Add(new Token("Order.PaymentMethod", order.PaymentMethodSystemName));
        tokens.Add(new Token("Order.CreatedOn", order.CreatedOnUtc.ToString("D", CultureInfo.InvariantCulture)));
        tokens.Add(new Token("Order.OrderURLForCustomer", $"{store.Url.TrimEnd('/')}/orderdetails/{order.Id}", true));
        tokens.Add(new Token("Order.Product(s)", await ProductTableAsync(order, languageId), true));
    }

    private async Task<string> ProductTableAsync(Order order, int languageId)
    {
        var currency = (await currencyService.GetAllCurrenciesAsync(showHidden: true))
            .FirstOrDefault(c => c.CurrencyCode == order.CustomerCurrencyCode);
        var format = (decimal amount) => priceFormatter.FormatPriceAsync(amount * order.CurrencyRate, true, currency);
        var withTax = order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax;

        var html = new StringBuilder("<table cellpadding=\"6\" style=\"border-collapse:collapse\">");
        foreach (var item in await orderService.GetOrderItemsAsync(order.Id))
        {
            var product = await productService.GetProductByIdAsync(item.ProductId);
            var name = await localizationService.GetLocalizedAsync(product, p => p.Name, languageId);
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}");
            if (!string.IsNullOrEmpty(item.AttributeDescription))
                html.Append(CultureInfo.InvariantCulture, $"<br />{item.AttributeDescription}");
            html.Append(CultureInfo.InvariantCulture,
                $"</td><td>{item.Quantity}</td><td align=\"right\">{await format(withTax ? item.PriceInclTax : item.PriceExclTax)}</td></tr>");
        }

        foreach (var (label, amount) in Totals(order, withTax))
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><td colspan=\"2\" align=\"right\">{label}</td><td align=\"right\">{await format(amount)}</td></tr>");

        return html.Append("</table>").ToString();
    }

    private static IEnumerable<(string Label, decimal Amount)> Totals(Order order, bool withTax)
    {
        var subtotalDiscount = withTax ? order.OrderSubTotalDiscountInclTax : order.OrderSubTotalDiscountExclTax;

        yield return ("Sub-total", withTax ? order.OrderSubtotalInclTax : order.OrderSubtotalExclTax);
        if (subtotalDiscount > 0)
            yield return ("Discount", -subtotalDiscount);
        yield return ("Shipping", withTax ? order.OrderShippingInclTax : order.OrderShippingExclTax);
        if (!withTax)
            yield return ("Tax", order.OrderTax);
        if (order.OrderDiscount > 0)
            yield return ("Discount", -order.OrderDiscount);
        yield return ("Total", order.OrderTotal);
    }
}
