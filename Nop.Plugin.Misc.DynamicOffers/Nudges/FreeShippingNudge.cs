using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>In the cart, what it lacks to the shop's own free shipping; said up to the depth. Nothing is missing where the shop has no such threshold.</summary>
public sealed class FreeShippingNudge(
    ShippingSettings shippingSettings,
    IShoppingCartService shoppingCartService,
    IOrderTotalCalculationService orderTotalCalculationService) : INudge
{
    public string Code => "free_shipping";

    public async Task<NudgeSaying?> SayAsync(NudgeMoment moment)
    {
        if (moment.ProductId != 0 || !shippingSettings.FreeShippingOverXEnabled)
            return null;

        var cart = await shoppingCartService.GetShoppingCartAsync(moment.Customer, ShoppingCartType.ShoppingCart, moment.StoreId);
        if (cart.Count == 0 || !await shoppingCartService.ShoppingCartRequiresShippingAsync(cart))
            return null;

        var subTotal = await orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, shippingSettings.FreeShippingOverXIncludingTax);

        // The host ships for nothing above the value, not at it.
        var missing = shippingSettings.FreeShippingOverXValue - subTotal.subTotalWithDiscount;

        return missing > 0m && missing <= moment.Depth ? new NudgeSaying(missing) : null;
    }
}
