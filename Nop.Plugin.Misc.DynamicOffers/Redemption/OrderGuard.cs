using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Lets through what the owner's limits allow of the offers that hold. The order is asked of the host's own totals twice, without our offers and with them, in a
/// request of its own each: the host keeps parts of a total with the request. Where a limit is broken, the offer of least worth gives way, until none is.
/// </summary>
public class OrderGuard(
    IHttpContextAccessor httpContextAccessor,
    IShoppingCartService shoppingCartService,
    IOrderTotalCalculationService totals,
    IOrderProcessingService orderProcessingService,
    IProductService productService,
    IPriceCalculationService priceCalculationService,
    ITaxService taxService,
    ICustomerService customerService,
    ISettingService settingService,
    IGenericAttributeService genericAttributeService,
    CartReader cartReader,
    GuardVerdicts verdicts,
    TimeProvider timeProvider)
{
    private static readonly IReadOnlyList<IOrderGuardrail> Guardrails = [new NeverDearerGuardrail(), new OrderCapGuardrail(), new MarginFloorGuardrail(), new CategoryMarginGuardrail()];

    /// <param name="held">Of greatest worth first.</param>
    /// <param name="fresh">Also where the same was found a moment ago.</param>
    /// <param name="supposed">A cart as it might be; null for the one that there is.</param>
    public async Task<IReadOnlyList<Held>> AllowAsync(IReadOnlyList<Held> held, int customerId, int storeId, bool fresh, IList<ShoppingCartItem>? supposed = null)
    {
        if (held.Count == 0
            || httpContextAccessor.HttpContext is not { } httpContext
            || await customerService.GetCustomerByIdAsync(customerId) is not { } customer)
        {
            return held;
        }

        var cart = supposed ?? await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        if (cart.Count == 0)
            return held;

        var limits = await GetLimitsAsync(storeId);

        // A text that nobody can read says nothing of what must be left: then nothing is given away.
        if (limits.CategoryMargins is null)
            return [];

        // What is kept is of carts that there are: a list asks for one a product, and would push them out.
        if (supposed is not null)
            return await AskAsync(httpContext, held, customer, storeId, cart, limits);

        var fingerprint = await FingerprintAsync(held, customer, storeId, cart, limits);
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        if (!fresh && verdicts.Find(fingerprint, nowUtc) is { } known)
            return held.Where(one => known.Contains(one.Grant.Id)).ToList();

        var allowed = await AskAsync(httpContext, held, customer, storeId, cart, limits);
        verdicts.Keep(fingerprint, allowed.Select(one => one.Grant.Id).ToList(), nowUtc);

        return allowed;
    }

    private async Task<IReadOnlyList<Held>> AskAsync(
        HttpContext httpContext,
        IReadOnlyList<Held> held,
        Customer customer,
        int storeId,
        IList<ShoppingCartItem> cart,
        OrderLimits limits)
    {
        var without = await AskAsync(httpContext, [], customer, storeId, cart);
        while (held.Count > 0)
        {
            var with = await AskAsync(httpContext, held, customer, storeId, cart);
            var order = await DescribeAsync(without, with, customer, cart, limits);
            if (Guardrails.All(guardrail => guardrail.Allows(order, limits)))
                return held;

            held = held.SkipLast(1).ToList();
        }

        return held;
    }

    // Cart, grants, limits, and what the shopper chose at checkout. Prices and discounts of the shop may change within the minute that a verdict is trusted.
    private async Task<string> FingerprintAsync(IReadOnlyList<Held> held, Customer customer, int storeId, IList<ShoppingCartItem> cart, OrderLimits limits)
    {
        var attributes = await genericAttributeService.GetAttributesForEntityAsync(customer.Id, nameof(Customer));
        var chosen = attributes.Where(attribute => attribute.StoreId == 0 || attribute.StoreId == storeId).OrderBy(attribute => attribute.Id);
        var text = string.Join('|', cart.Select(item => $"{item.Id}:{item.ProductId}:{item.Quantity}:{item.AttributesXml}:{item.CustomerEnteredPrice}"))
            + string.Join('|', held.Select(one => $"{one.Grant.Id}:{one.DiscountId}:{string.Join(',', one.Lines)}"))
            + string.Join('|', chosen.Select(attribute => $"{attribute.Key}:{attribute.Value}"))
            + $"{customer.Id}|{storeId}|{customer.CurrencyId}|{customer.BillingAddressId}|{customer.ShippingAddressId}|{limits with { CategoryMargins = null }}|{CategoryMargins.Write(limits.CategoryMargins ?? new Dictionary<int, decimal>())}";

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private async Task<OrderLimits> GetLimitsAsync(int storeId)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);

        return new OrderLimits(
            settings.MaximumOrderDiscountPercentage,
            settings.MaximumOrderDiscount == 0m ? null : settings.MaximumOrderDiscount,
            settings.MarginFloorPercentage,
            CategoryMargins.Read(settings.CategoryMarginFloors));
    }

    private Task<Asked> AskAsync(HttpContext httpContext, IReadOnlyList<Held> held, Customer customer, int storeId, IList<ShoppingCartItem> cart) =>
        RequestAnswers.AskAsync(httpContext, customer.Id, storeId, held, async () =>
        {
            var subTotals = await totals.GetShoppingCartSubTotalsAsync(cart);
            var total = await totals.GetShoppingCartTotalAsync(cart);
            var figures = new OrderFigures(
                total.shoppingCartTotal,
                subTotals.subTotalWithDiscountInclTax,
                subTotals.subTotalWithDiscountExclTax - total.discountAmount,
                (await totals.GetShoppingCartShippingTotalAsync(cart, includingTax: false)).shippingTotal,
                await totals.IsFreeShippingAsync(cart),
                await orderProcessingService.ValidateMinOrderSubtotalAmountAsync(cart) && await orderProcessingService.ValidateMinOrderTotalAmountAsync(cart));

            return new Asked(figures, await GetLinesAsync(customer, cart));
        });

    private async Task<IReadOnlyList<decimal>> GetLinesAsync(Customer customer, IList<ShoppingCartItem> cart)
    {
        var lines = new List<decimal>();
        foreach (var item in cart)
            lines.Add(await WithoutTaxAsync((await shoppingCartService.GetSubTotalAsync(item, includeDiscounts: true)).subTotal, item, customer));

        return lines;
    }

    // Prices of a shop may contain tax, of every line another one.
    private async Task<decimal> WithoutTaxAsync(decimal price, ShoppingCartItem item, Customer customer) =>
        await productService.GetProductByIdAsync(item.ProductId) is { } product
            ? (await taxService.GetProductPriceAsync(product, price, includingTax: false, customer)).price
            : price;

    // What is off the subtotal and the total is borne by the lines in proportion to their prices.
    private async Task<GuardedOrder> DescribeAsync(Asked without, Asked with, Customer customer, IList<ShoppingCartItem> cart, OrderLimits limits)
    {
        var lines = new List<(decimal Price, decimal Cost, IReadOnlyCollection<int> CategoryIds)>();
        var (fullPrice, cost, known, all) = (0m, 0m, 0m, 0m);
        for (var i = 0; i < cart.Count; i++)
        {
            var item = cart[i];
            var (unitPrice, _, _) = await shoppingCartService.GetUnitPriceAsync(item, includeDiscounts: false);
            fullPrice += await WithoutTaxAsync(unitPrice * item.Quantity, item, customer);
            all += with.Lines[i];
            if (await productService.GetProductByIdAsync(item.ProductId) is not { } product)
                continue;

            var unitCost = await priceCalculationService.GetProductCostAsync(product, item.AttributesXml);
            if (unitCost <= 0m)
                continue;

            cost += unitCost * item.Quantity;
            known += with.Lines[i];
            if (limits.CategoryMargins is { Count: > 0 })
                lines.Add((with.Lines[i], unitCost * item.Quantity, await cartReader.GetCategoryIdsAsync(product.Id)));
        }

        decimal RevenueOf(decimal price) => all == 0m ? 0m : price * with.Figures.Revenue / all;

        return new GuardedOrder(without.Figures, with.Figures, fullPrice, cost, RevenueOf(known))
        {
            Lines = lines.Select(line => new GuardedLine(RevenueOf(line.Price), line.Cost, line.CategoryIds)).ToList()
        };
    }

    /// <param name="Lines">After their discounts, without tax.</param>
    private sealed record Asked(OrderFigures Figures, IReadOnlyList<decimal> Lines);
}
