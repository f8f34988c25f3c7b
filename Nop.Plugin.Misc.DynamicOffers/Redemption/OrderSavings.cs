using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What an order gets off with a grant, in the primary store currency and without tax; 0 for what is no money.</summary>
public sealed record OrderSaving(Held Held, decimal Amount);

/// <summary>Reads from the host's totals which of the grants that hold are used by them, and what each takes off.</summary>
public class OrderSavings(
    ICarrierStore carriers,
    IShoppingCartService shoppingCartService,
    IOrderTotalCalculationService orderTotalCalculationService)
{
    /// <summary>Only those that the host's totals use: it may prefer another discount.</summary>
    public async Task<IReadOnlyList<OrderSaving>> GetAsync(IReadOnlyList<Held> held, Customer customer, int storeId)
    {
        if (held.Count == 0)
            return [];

        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        if (cart.Count == 0)
            return [];

        var typeOf = (await carriers.GetAllAsync()).ToLookup(carrier => carrier.DiscountId, carrier => (DiscountType)carrier.DiscountTypeId);
        var used = new List<OrderSaving>();
        foreach (var one in held)
        {
            var amount = one.Lines.Count > 0
                ? await OfLinesAsync(one, cart)
                : await OfOrderAsync(one, typeOf[one.DiscountId].FirstOrDefault(DiscountType.AssignedToOrderSubTotal), cart);
            if (amount > 0m || one.Terms?.Reward == RewardKind.Points)
                used.Add(new OrderSaving(one, amount));
        }

        return used;
    }

    private async Task<decimal> OfLinesAsync(Held held, IList<ShoppingCartItem> cart)
    {
        var sum = 0m;
        foreach (var item in cart.Where(item => held.Lines.Any(share => share.ItemId == item.Id)))
        {
            var (_, amount, applied, _) = await shoppingCartService.GetSubTotalAsync(item, includeDiscounts: true);
            if (applied.Any(discount => discount.Id == held.DiscountId))
                sum += amount;
        }

        return sum;
    }

    private async Task<decimal> OfOrderAsync(Held held, DiscountType type, IList<ShoppingCartItem> cart)
    {
        switch (type)
        {
            case DiscountType.AssignedToOrderTotal:
                var total = await orderTotalCalculationService.GetShoppingCartTotalAsync(cart);

                return total.appliedDiscounts.Any(discount => discount.Id == held.DiscountId) ? total.discountAmount : 0m;
            case DiscountType.AssignedToShipping:
                return await OfShippingAsync(held, cart);
            default:
                var subTotal = await orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax: false);

                return subTotal.appliedDiscounts.Any(discount => discount.Id == held.DiscountId) ? subTotal.discountAmount : 0m;
        }
    }

    // The host tells the discounted rate only. A percentage of it is known from what is left, as long as anything is; a rate that is gone counts as the most.
    private async Task<decimal> OfShippingAsync(Held held, IList<ShoppingCartItem> cart)
    {
        var (shippingTotal, _, applied) = await orderTotalCalculationService.GetShoppingCartShippingTotalAsync(cart, includingTax: false);
        if (shippingTotal is not { } left || applied.All(discount => discount.Id != held.DiscountId))
            return 0m;

        var depth = held.Depth;
        if (held.Terms?.Reward == RewardKind.AmountOff)
            return Math.Min(depth, held.Grant.MaximumAmount);

        return left > 0m && depth < 100m ? Math.Min(left * depth / (100m - depth), held.Grant.MaximumAmount) : held.Grant.MaximumAmount;
    }
}
