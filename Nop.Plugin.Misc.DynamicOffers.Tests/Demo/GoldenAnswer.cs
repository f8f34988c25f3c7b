using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>Asks the shop what a recorded cart costs, in the words of the recording.</summary>
public sealed class GoldenAnswer(IServiceProvider services)
{
    private readonly IShoppingCartService _shoppingCartService = services.GetRequiredService<IShoppingCartService>();
    private readonly IOrderTotalCalculationService _totals = services.GetRequiredService<IOrderTotalCalculationService>();
    private readonly ITaxService _taxService = services.GetRequiredService<ITaxService>();
    private readonly IProductService _productService = services.GetRequiredService<IProductService>();

    public async Task<JsonObject> AskAsync(GoldenCase golden, int customerId)
    {
        var workContext = services.GetRequiredService<IWorkContext>();
        await workContext.SetCurrentCustomerAsync(await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(customerId));
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);

        var lines = new JsonArray();
        foreach (var item in cart)
            lines.Add(await DescribeLineAsync(item, customer));
        var (tax, taxRates) = await _totals.GetTaxTotalAsync(cart);
        var (total, discount, discounts, _, _, _) = await _totals.GetShoppingCartTotalAsync(cart);
        var answer = new JsonObject
        {
            ["lines"] = lines,
            ["subTotalInclTax"] = await DescribeSubTotalAsync(cart, true),
            ["subTotalExclTax"] = await DescribeSubTotalAsync(cart, false),
            ["isFreeShipping"] = await _totals.IsFreeShippingAsync(cart),
            ["requiresShipping"] = await _shoppingCartService.ShoppingCartRequiresShippingAsync(cart),
            ["shippingInclTax"] = await DescribeShippingAsync(cart, true),
            ["shippingExclTax"] = await DescribeShippingAsync(cart, false),
            ["shippingForDisplay"] = Text(await _totals.GetShoppingCartShippingTotalAsync(cart)),
            ["tax"] = new JsonObject { ["total"] = Text(tax), ["taxRates"] = Rates(taxRates) },
            ["order"] = new JsonObject { ["total"] = Text(total), ["discountAmount"] = Text(discount), ["appliedDiscounts"] = Names(discounts) },
        };
        if (golden.Currency is not null)
            answer["displayed"] = await DescribeDisplayedAsync(golden.Currency, cart, customer);

        return answer;
    }

    private static string? Text(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static JsonArray Names(IEnumerable<Discount> discounts) => [.. discounts.Select(discount => JsonValue.Create(discount.Name))];

    private static JsonObject Rates(SortedDictionary<decimal, decimal> rates) =>
        new(rates.Select(rate => KeyValuePair.Create<string, JsonNode?>(Text(rate.Key)!, Text(rate.Value))));

    private async Task<JsonObject> DescribeLineAsync(ShoppingCartItem item, Customer customer)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId);
        var (unitPrice, unitDiscount, unitDiscounts) = await _shoppingCartService.GetUnitPriceAsync(item, true);
        var (subTotal, lineDiscount, discounts, maximum) = await _shoppingCartService.GetSubTotalAsync(item, true);
        async Task<(decimal price, decimal rate)> tax(decimal price, bool including) =>
            await _taxService.GetProductPriceAsync(product, price, including, customer);

        return new JsonObject
        {
            ["product"] = product.Name,
            ["quantity"] = item.Quantity,
            ["unitPrice"] = Text(unitPrice),
            ["unitDiscountAmount"] = Text(unitDiscount),
            ["unitAppliedDiscounts"] = Names(unitDiscounts),
            ["unitPriceWithoutDiscount"] = Text((await _shoppingCartService.GetUnitPriceAsync(item, false)).unitPrice),
            ["subTotal"] = Text(subTotal),
            ["lineDiscountAmount"] = Text(lineDiscount),
            ["appliedDiscounts"] = Names(discounts),
            ["maximumDiscountQty"] = maximum,
            ["subTotalWithoutDiscount"] = Text((await _shoppingCartService.GetSubTotalAsync(item, false)).subTotal),
            ["unitPriceInclTax"] = Text((await tax(unitPrice, true)).price),
            ["unitPriceExclTax"] = Text((await tax(unitPrice, false)).price),
            ["subTotalInclTax"] = Text((await tax(subTotal, true)).price),
            ["subTotalExclTax"] = Text((await tax(subTotal, false)).price),
            ["taxRate"] = Text((await tax(subTotal, true)).rate),
        };
    }

    private async Task<JsonObject> DescribeSubTotalAsync(IList<ShoppingCartItem> cart, bool includingTax)
    {
        var (discount, discounts, without, with, rates) = await _totals.GetShoppingCartSubTotalAsync(cart, includingTax);

        return new JsonObject
        {
            ["withoutDiscount"] = Text(without),
            ["discountAmount"] = Text(discount),
            ["appliedDiscounts"] = Names(discounts),
            ["withDiscount"] = Text(with),
            ["taxRates"] = Rates(rates),
        };
    }

    private async Task<JsonObject> DescribeShippingAsync(IList<ShoppingCartItem> cart, bool includingTax)
    {
        var (total, rate, discounts) = await _totals.GetShoppingCartShippingTotalAsync(cart, includingTax);

        return new JsonObject { ["total"] = Text(total), ["taxRate"] = Text(rate), ["appliedDiscounts"] = Names(discounts) };
    }

    private async Task<JsonObject> DescribeDisplayedAsync(GoldenCurrency golden, IList<ShoppingCartItem> cart, Customer customer)
    {
        var currencyService = services.GetRequiredService<ICurrencyService>();
        var priceFormatter = services.GetRequiredService<IPriceFormatter>();
        var taxDisplayType = services.GetRequiredService<TaxSettings>().TaxDisplayType;
        var includingTax = taxDisplayType == TaxDisplayType.IncludingTax;
        var currency = await currencyService.GetCurrencyByCodeAsync(golden.Code);

        async Task<JsonObject?> showAsync(decimal? amount)
        {
            if (amount is null)
                return null;

            var converted = await currencyService.ConvertFromPrimaryStoreCurrencyAsync(amount.Value, currency);

            return new JsonObject
            {
                ["converted"] = Text(converted),
                ["shown"] = await priceFormatter.FormatPriceAsync(converted, true, currency),
            };
        }

        var unitPrices = new JsonArray();
        foreach (var item in cart)
        {
            var product = await _productService.GetProductByIdAsync(item.ProductId);
            var unitPrice = (await _shoppingCartService.GetUnitPriceAsync(item, true)).unitPrice;
            unitPrices.Add(await showAsync((await _taxService.GetProductPriceAsync(product, unitPrice, includingTax, customer)).price));
        }

        return new JsonObject
        {
            ["currency"] = golden.Code,
            ["rate"] = golden.Rate,
            ["taxDisplayType"] = taxDisplayType.ToString(),
            ["unitPrices"] = unitPrices,
            ["subTotalWithDiscount"] = await showAsync((await _totals.GetShoppingCartSubTotalAsync(cart, includingTax)).subTotalWithDiscount),
            ["shipping"] = await showAsync(await _totals.GetShoppingCartShippingTotalAsync(cart)),
            ["tax"] = await showAsync((await _totals.GetTaxTotalAsync(cart)).taxTotal),
            ["orderTotal"] = await showAsync((await _totals.GetShoppingCartTotalAsync(cart)).shoppingCartTotal),
        };
    }
}
