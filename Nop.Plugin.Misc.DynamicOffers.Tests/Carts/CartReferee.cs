using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>What became of one cart.</summary>
/// <param name="HasReward">A reward of ours holds and changes what is paid, or gives points.</param>
/// <param name="IsWithheld">The owner's limits let less through than the cart would have got.</param>
internal sealed record CartVerdict(bool HasReward, bool IsWithheld, bool IsUnderFloor, bool IsOverCap, bool IsDearer)
{
    public bool IsBreach => IsUnderFloor || IsOverCap || IsDearer;
}

/// <summary>
/// Lets the plugin choose for a cart and asks the host what the order costs with it and with offers switched off. Whether that keeps the owner's limits is counted
/// here from the host's answers, discount by discount; nothing of the plugin's own reckoning is asked.
/// </summary>
internal sealed class CartReferee(MemoryShop shop, IServiceProvider services, Customer customer, Action<string>? tell = null)
{
    // A rounded amount is at most half a cent off, and three of them are added up.
    private const decimal Rounding = 0.015m;

    private readonly IShoppingCartService _shoppingCartService = services.GetRequiredService<IShoppingCartService>();
    private readonly IOrderTotalCalculationService _totals = services.GetRequiredService<IOrderTotalCalculationService>();
    private readonly ITaxService _taxService = services.GetRequiredService<ITaxService>();
    private readonly IProductService _productService = services.GetRequiredService<IProductService>();
    private readonly IProductAttributeParser _attributes = services.GetRequiredService<IProductAttributeParser>();
    private readonly RequestAnswers _answers = services.GetRequiredService<RequestAnswers>();

    public async Task<CartVerdict> JudgeAsync()
    {
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, CartHost.StoreId);
        var settings = shop.Settings.Get<DynamicOffersSettings>();

        settings.Enabled = true;
        CartHost.BeginRequest(services);
        var wanted = (await _answers.GetAsync(customer.Id, CartHost.StoreId)).Held;
        var held = (await _answers.GetAllowedAsync(customer.Id, CartHost.StoreId)).Held;
        if (held.Count == 0)
            return new CartVerdict(false, wanted.Count > 0, false, false, false);

        var (with, goods) = await AskAsync(cart);
        settings.Enabled = false;
        CartHost.BeginRequest(services);
        var (without, _) = await AskAsync(cart);
        var verdict = new CartVerdict(
            with != without || held.Any(one => one.DiscountId == 0),
            held.Count < wanted.Count,
            IsUnderFloor(without, with, settings.MarginFloorPercentage) || IsUnderFloorOfCategory(goods, settings.CategoryMarginFloors),
            IsOverCap(without, with, settings),
            IsDearer(without, with));
        tell?.Invoke($"without {without}\nwith    {with}\nheld    {string.Join("\n        ", held)}\nof {wanted.Count}; {verdict}");

        return verdict;
    }

    private static bool IsUnderFloor(Bill without, Bill with, decimal floor)
    {
        if (with.Cost == 0m)
            return false;

        var left = with.PaidOfKnownCost - with.Cost - ShippingOff(without, with);

        return left < with.PaidOfKnownCost * floor / 100m - Rounding;
    }

    // The floors are '7=30;9=12.5'; a product is in its category and in all above it.
    private bool IsUnderFloorOfCategory(IReadOnlyList<(int ProductId, decimal Paid, decimal Cost)> goods, string floors)
    {
        foreach (var floor in floors.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            var (categoryId, percentage) = (int.Parse(floor[0]), decimal.Parse(floor[1]));
            var ofCategory = goods.Where(line => IsIn(line.ProductId, categoryId)).ToList();
            if (ofCategory.Count > 0 && ofCategory.Sum(line => line.Paid) * (100m - percentage) / 100m < ofCategory.Sum(line => line.Cost) - Rounding)
                return true;
        }

        return false;
    }

    private bool IsIn(int productId, int categoryId)
    {
        var above = shop.Data.GetTable<Category>().ToDictionary(category => category.Id, category => category.ParentCategoryId);
        foreach (var mapping in shop.Data.GetTable<ProductCategory>().Where(mapping => mapping.ProductId == productId))
        {
            for (var id = mapping.CategoryId; id != 0; id = above[id])
            {
                if (id == categoryId)
                    return true;
            }
        }

        return false;
    }

    private static bool IsOverCap(Bill without, Bill with, DynamicOffersSettings settings)
    {
        var off = with.LinesOff + with.SubTotalOff + with.TotalOff + ShippingOff(without, with);
        var most = with.FullPrice * settings.MaximumOrderDiscountPercentage / 100m;

        return settings.MaximumOrderDiscountPercentage < 100m && off > most + Rounding
            || settings.MaximumOrderDiscount > 0m && off > settings.MaximumOrderDiscount + Rounding;
    }

    // While the host cannot say the total, what is known of it must not be dearer.
    private static bool IsDearer(Bill without, Bill with)
    {
        if (without.MayBeOrdered && !with.MayBeOrdered)
            return true;

        return without.Total is { } before && with.Total is { } after
            ? after > before
            : with.SubTotal > without.SubTotal || without.Shipping == 0m && with.Shipping != 0m;
    }

    private static decimal ShippingOff(Bill without, Bill with) =>
        without.Shipping is { } before && with.Shipping is { } after && after < before ? before - after : 0m;

    /// <returns>The bill, and what is paid of each line of known cost, which bears its part of what is off the order.</returns>
    private async Task<(Bill Bill, IReadOnlyList<(int ProductId, decimal Paid, decimal Cost)> Goods)> AskAsync(IList<ShoppingCartItem> cart)
    {
        var goods = new List<(int ProductId, decimal Paid, decimal Cost)>();
        var subTotals = await _totals.GetShoppingCartSubTotalsAsync(cart);
        var total = await _totals.GetShoppingCartTotalAsync(cart);
        var (fullPrice, lines, known, cost) = (0m, 0m, 0m, 0m);
        foreach (var item in cart)
        {
            var product = await _productService.GetProductByIdAsync(item.ProductId);
            async Task<decimal> withoutTaxAsync(decimal amount) => (await _taxService.GetProductPriceAsync(product, amount, includingTax: false, customer)).price;

            fullPrice += await withoutTaxAsync((await _shoppingCartService.GetUnitPriceAsync(item, includeDiscounts: false)).unitPrice * item.Quantity);
            var line = await withoutTaxAsync((await _shoppingCartService.GetSubTotalAsync(item, includeDiscounts: true)).subTotal);
            lines += line;
            var unitCost = product.ProductCost + (await _attributes.ParseProductAttributeValuesAsync(item.AttributesXml)).Sum(value => value.Cost);
            if (unitCost <= 0m)
                continue;

            known += line;
            cost += unitCost * item.Quantity;
            goods.Add((product.Id, line, unitCost * item.Quantity));
        }

        var orders = shop.Settings.Get<OrderSettings>();
        var measured = orders.MinOrderSubtotalAmountIncludingTax ? subTotals.subTotalWithoutDiscountInclTax : subTotals.subTotalWithoutDiscountExclTax;
        var off = subTotals.discountAmountExclTax + total.discountAmount;

        var bill = new Bill(
            total.shoppingCartTotal,
            subTotals.subTotalWithDiscountInclTax,
            (await _totals.GetShoppingCartShippingTotalAsync(cart, includingTax: false)).shippingTotal,
            fullPrice,
            fullPrice - lines,
            subTotals.discountAmountExclTax,
            total.discountAmount,
            cost,
            lines == 0m ? 0m : known - off * known / lines,
            measured >= orders.MinOrderSubtotalAmount && !(total.shoppingCartTotal < orders.MinOrderTotalAmount));

        return (bill, goods.Select(line => (line.ProductId, lines == 0m ? 0m : line.Paid - (off * line.Paid / lines), line.Cost)).ToList());
    }

    /// <summary>What the host says an order costs; without tax where nothing else is said.</summary>
    /// <param name="SubTotal">With tax.</param>
    /// <param name="PaidOfKnownCost">For the lines of known cost, which bear their part of what is off the order.</param>
    private sealed record Bill(
        decimal? Total,
        decimal SubTotal,
        decimal? Shipping,
        decimal FullPrice,
        decimal LinesOff,
        decimal SubTotalOff,
        decimal TotalOff,
        decimal Cost,
        decimal PaidOfKnownCost,
        bool MayBeOrdered);
}
