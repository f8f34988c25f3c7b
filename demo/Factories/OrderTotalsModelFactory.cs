namespace DemoStore.Factories;

/// <summary>The box of totals under cart and checkout.</summary>
public class OrderTotalsModelFactory(
    ShippingSettings shippingSettings, TaxSettings taxSettings, IGenericAttributeService genericAttributeService,
    IOrderTotalCalculationService orderTotalCalculationService, IPriceFormatter priceFormatter, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, IWorkContext workContext, PriceText priceText)
{
    public async Task<OrderTotalsModel> PrepareOrderTotalsModelAsync(IList<ShoppingCartItem> cart, bool isEditable)
    {
        var model = new OrderTotalsModel { IsEditable = isEditable };
        if (!cart.Any())
            return model;

        var subTotalIncludingTax = await SubTotalIncludesTaxAsync();
        var (discount, _, subTotal, _, _) = await orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, subTotalIncludingTax);
        model.SubTotal = await priceText.FormatConvertedAsync(await priceText.ConvertAsync(subTotal), subTotalIncludingTax);
        if (discount > 0)
            model.SubTotalDiscount = await priceText.FormatConvertedAsync(-await priceText.ConvertAsync(discount), subTotalIncludingTax);

        await PrepareShippingAsync(model, cart);
        await PrepareTaxAsync(model, cart);
        await PrepareTotalAsync(model, cart);

        return model;
    }

    /// <returns>The subtotal before discounts, in the working currency.</returns>
    public async Task<(decimal value, string text)> PrepareSubTotalAsync(IList<ShoppingCartItem> cart)
    {
        var includingTax = await SubTotalIncludesTaxAsync();
        var (_, _, subTotal, _, _) = await orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax);
        var converted = await priceText.ConvertAsync(subTotal);

        return (converted, await priceText.FormatConvertedAsync(converted, includingTax));
    }

    private async Task PrepareShippingAsync(OrderTotalsModel model, IList<ShoppingCartItem> cart)
    {
        model.RequiresShipping = await shoppingCartService.ShoppingCartRequiresShippingAsync(cart);
        if (!model.RequiresShipping)
            return;

        var shipping = await orderTotalCalculationService.GetShoppingCartShippingTotalAsync(cart);
        if (shipping is null)
        {
            model.HideShippingTotal = shippingSettings.HideShippingTotal;

            return;
        }

        model.Shipping = await priceFormatter.FormatShippingPriceAsync(await priceText.ConvertAsync(shipping.Value), true);
        model.SelectedShippingMethod = (await genericAttributeService.GetAttributeAsync<ShippingOption>(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.SelectedShippingOptionAttribute, (await storeContext.GetCurrentStoreAsync()).Id))?.Name;
    }

    private async Task PrepareTaxAsync(OrderTotalsModel model, IList<ShoppingCartItem> cart)
    {
        if (taxSettings.HideTaxInOrderSummary && await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax)
            return;

        var (tax, taxRates) = await orderTotalCalculationService.GetTaxTotalAsync(cart);
        if (tax == 0 && taxSettings.HideZeroTax)
            return;

        model.DisplayTaxRates = taxSettings.DisplayTaxRates && taxRates.Count > 0;
        model.DisplayTax = !model.DisplayTaxRates;
        model.Tax = await priceFormatter.FormatPriceAsync(await priceText.ConvertAsync(tax), true, false);
        model.TaxRates = await taxRates.SelectAsync(async rate => new OrderTotalsModel.TaxRate
        {
            Rate = priceFormatter.FormatTaxRate(rate.Key),
            Value = await priceFormatter.FormatPriceAsync(await priceText.ConvertAsync(rate.Value), true, false)
        });
    }

    private async Task PrepareTotalAsync(OrderTotalsModel model, IList<ShoppingCartItem> cart)
    {
        var (total, discount, _, giftCards, redeemedRewardPoints, redeemedAmount) = await orderTotalCalculationService.GetShoppingCartTotalAsync(cart);
        if (total is not null)
            model.OrderTotal = await priceFormatter.FormatPriceAsync(await priceText.ConvertAsync(total.Value), true, false);

        if (discount > 0)
            model.OrderTotalDiscount = await priceFormatter.FormatPriceAsync(-await priceText.ConvertAsync(discount), true, false);

        model.GiftCards = await (giftCards ?? []).SelectAsync(async giftCard => new OrderTotalsModel.GiftCard
        {
            Id = giftCard.GiftCard.Id,
            CouponCode = giftCard.GiftCard.GiftCardCouponCode,
            Amount = await priceFormatter.FormatPriceAsync(-await priceText.ConvertAsync(giftCard.AmountCanBeUsed), true, false)
        });
        if (redeemedAmount > 0)
        {
            model.RedeemedRewardPoints = redeemedRewardPoints;
            model.RedeemedRewardPointsAmount = await priceFormatter.FormatPriceAsync(-await priceText.ConvertAsync(redeemedAmount), true, false);
        }
    }

    private async Task<bool> SubTotalIncludesTaxAsync() =>
        await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax && !taxSettings.ForceTaxExclusionFromOrderSubtotal;
}
