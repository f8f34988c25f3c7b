namespace DemoStore.Services.Orders;

public class OrderTotalCalculationService(
    CatalogSettings catalogSettings, FlatRates flatRates, ICustomerService customerService, IDiscountService discountService,
    IGenericAttributeService genericAttributeService, IHttpContextAccessor httpContextAccessor,
    IOrderService orderService, IPriceCalculationService priceCalculationService, IProductService productService, IRewardPointService rewardPointService,
    IShippingService shippingService, IShoppingCartService shoppingCartService, IStoreContext storeContext, ITaxService taxService,
    RewardPointsSettings rewardPointsSettings, ShippingSettings shippingSettings, ShoppingCartSettings shoppingCartSettings,
    TaxSettings taxSettings) : IOrderTotalCalculationService
{
    private const string TaxOfRequest = "nop.TaxTotal";

    public virtual async Task<(decimal discountAmount, List<Discount> appliedDiscounts, decimal subTotalWithoutDiscount, decimal subTotalWithDiscount,
        SortedDictionary<decimal, decimal> taxRates)> GetShoppingCartSubTotalAsync(IList<ShoppingCartItem> cart, bool includingTax)
    {
        var totals = await CalculateSubTotalsAsync(cart);

        return includingTax
            ? (totals.DiscountInclTax, totals.AppliedDiscounts, totals.WithoutDiscountInclTax, totals.WithDiscountInclTax, totals.TaxRates)
            : (totals.DiscountExclTax, totals.AppliedDiscounts, totals.WithoutDiscountExclTax, totals.WithDiscountExclTax, totals.TaxRates);
    }

    public async Task<(decimal discountAmountInclTax, decimal discountAmountExclTax, List<Discount> appliedDiscounts,
        decimal subTotalWithoutDiscountInclTax, decimal subTotalWithoutDiscountExclTax, decimal subTotalWithDiscountInclTax,
        decimal subTotalWithDiscountExclTax, SortedDictionary<decimal, decimal> taxRates)> GetShoppingCartSubTotalsAsync(IList<ShoppingCartItem> cart)
    {
        var totals = await CalculateSubTotalsAsync(cart);

        return (totals.DiscountInclTax, totals.DiscountExclTax, totals.AppliedDiscounts, totals.WithoutDiscountInclTax,
            totals.WithoutDiscountExclTax, totals.WithDiscountInclTax, totals.WithDiscountExclTax, totals.TaxRates);
    }

    public async Task<(decimal adjustedShippingRate, List<Discount> appliedDiscounts)> AdjustShippingRateAsync(
        decimal shippingRate, IList<ShoppingCartItem> cart, bool applyToPickupInStore = false)
    {
        if (await IsFreeShippingAsync(cart))
            return (0, []);

        foreach (var item in cart)
            shippingRate += await shippingService.GetAdditionalShippingChargeAsync(item);

        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        var (discountAmount, discounts) = await GetDiscountAsync(DiscountType.AssignedToShipping, customer, shippingRate);

        return (await RoundAsync(Math.Max(shippingRate - await RoundAsync(discountAmount), 0)), discounts);
    }

    public async Task<bool> IsFreeShippingAsync(IList<ShoppingCartItem> cart, decimal? subTotal = null)
    {
        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        if (customer is not null && (await customerService.GetCustomerRolesAsync(customer)).Any(role => role.FreeShipping))
            return true;

        if (await AreAllFreeAsync(cart))
            return true;

        if (!shippingSettings.FreeShippingOverXEnabled)
            return false;

        subTotal ??= (await GetShoppingCartSubTotalAsync(cart, shippingSettings.FreeShippingOverXIncludingTax)).subTotalWithDiscount;

        return subTotal > shippingSettings.FreeShippingOverXValue;
    }

    public async Task<decimal?> GetShoppingCartShippingTotalAsync(IList<ShoppingCartItem> cart)
    {
        var (total, discounts) = await GetUntaxedShippingAsync(cart);

        return total is null ? null : (await TaxShippingAsync(total.Value, cart, null)).price;
    }

    public async Task<(decimal? shippingTotal, decimal taxRate, List<Discount> appliedDiscounts)> GetShoppingCartShippingTotalAsync(
        IList<ShoppingCartItem> cart, bool includingTax)
    {
        var (total, discounts) = await GetUntaxedShippingAsync(cart);
        if (total is null)
            return (null, 0, discounts);

        var (price, taxRate) = await TaxShippingAsync(total.Value, cart, includingTax);

        return (price, taxRate, discounts);
    }

    public async Task<(decimal? shippingTotalInclTax, decimal? shippingTotaExclTax, decimal taxRate, List<Discount> appliedDiscounts)>
        GetShoppingCartShippingTotalsAsync(IList<ShoppingCartItem> cart)
    {
        var (total, discounts) = await GetUntaxedShippingAsync(cart);
        if (total is null)
            return (null, null, 0, discounts);

        var (inclTax, taxRate) = await TaxShippingAsync(total.Value, cart, true);
        var (exclTax, _) = await TaxShippingAsync(total.Value, cart, false);

        return (inclTax, exclTax, taxRate, discounts);
    }

    public async Task<(decimal taxTotal, SortedDictionary<decimal, decimal> taxRates)> GetTaxTotalAsync(
        IList<ShoppingCartItem> cart, bool usePaymentMethodAdditionalFee = true)
    {
        var (total, rates) = await GetTaxOfRequestAsync(cart, usePaymentMethodAdditionalFee);

        return (await RoundAsync(total), rates);
    }

    public async Task<(decimal? shoppingCartTotal, decimal discountAmount, List<Discount> appliedDiscounts, List<AppliedGiftCard> appliedGiftCards,
        int redeemedRewardPoints, decimal redeemedRewardPointsAmount)> GetShoppingCartTotalAsync(
        IList<ShoppingCartItem> cart, bool? useRewardPoints = null, bool usePaymentMethodAdditionalFee = true)
    {
        var subTotal = (await GetShoppingCartSubTotalAsync(cart, false)).subTotalWithDiscount;
        var shipping = (await GetShoppingCartShippingTotalAsync(cart, false)).shippingTotal;
        var tax = (await GetTaxTotalAsync(cart, usePaymentMethodAdditionalFee)).taxTotal;
        var total = await RoundAsync(subTotal + (shipping ?? 0) + tax);

        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        var (discountAmount, discounts) = await GetDiscountAsync(DiscountType.AssignedToOrderTotal, customer, total);
        discountAmount = Math.Min(await RoundAsync(discountAmount), total);
        total = await RoundAsync(Math.Max(total - discountAmount, 0));
        if (shipping is null)
            return (null, discountAmount, discounts, [], 0, 0);

        var (points, pointsAmount) = await GetRedeemedPointsAsync(customer, total, useRewardPoints);

        return (await RoundAsync(total - pointsAmount), discountAmount, discounts, [], points, pointsAmount);
    }

    /// <summary>Lines keep what the order says; what comes off the whole, and shipping as it was chosen, are worked out anew.</summary>
    public async Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters, IList<ShoppingCartItem> restoredCart)
    {
        var (order, edited) = (updateOrderParameters.UpdatedOrder, updateOrderParameters.UpdatedOrderItem);
        (edited.UnitPriceInclTax, edited.UnitPriceExclTax) = (updateOrderParameters.PriceInclTax, updateOrderParameters.PriceExclTax);
        (edited.PriceInclTax, edited.PriceExclTax) = (updateOrderParameters.SubTotalInclTax, updateOrderParameters.SubTotalExclTax);
        (edited.DiscountAmountInclTax, edited.DiscountAmountExclTax) = (updateOrderParameters.DiscountAmountInclTax, updateOrderParameters.DiscountAmountExclTax);
        edited.Quantity = updateOrderParameters.Quantity;

        var customer = await customerService.GetCustomerByIdAsync(order.CustomerId);
        var totals = new SubTotals();
        foreach (var line in await restoredCart.SelectAsync(async item => item.Id == edited.Id ? edited : await orderService.GetOrderItemByIdAsync(item.Id)))
        {
            totals.WithoutDiscountExclTax += line.PriceExclTax;
            totals.WithoutDiscountInclTax += line.PriceInclTax;
            if (line.PriceInclTax > line.PriceExclTax && line.PriceExclTax > 0)
            {
                var rate = Math.Round(100 * (line.PriceInclTax - line.PriceExclTax) / line.PriceExclTax, 3);
                totals.TaxRates[rate] = totals.TaxRates.GetValueOrDefault(rate) + (line.PriceInclTax - line.PriceExclTax);
            }
        }

        await DiscountAsync(totals, customer);
        (order.OrderSubtotalExclTax, order.OrderSubtotalInclTax) = (totals.WithoutDiscountExclTax, totals.WithoutDiscountInclTax);
        (order.OrderSubTotalDiscountExclTax, order.OrderSubTotalDiscountInclTax) = (totals.DiscountExclTax, totals.DiscountInclTax);

        var (shipping, shippingDiscounts) = await GetShippingOfOrderAsync(order, restoredCart,
            shippingSettings.FreeShippingOverXIncludingTax ? totals.WithDiscountInclTax : totals.WithDiscountExclTax, customer);
        order.OrderShippingExclTax = await RoundAsync((await taxService.GetShippingPriceAsync(shipping, false, customer)).price);
        order.OrderShippingInclTax = await RoundAsync((await taxService.GetShippingPriceAsync(shipping, true, customer)).price);

        order.OrderTax = await RoundAsync(totals.TaxRates.Values.Sum() + order.OrderShippingInclTax - order.OrderShippingExclTax);
        order.TaxRates = string.Concat(totals.TaxRates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Key}:{rate.Value};   ")));

        var total = totals.WithDiscountExclTax + order.OrderShippingExclTax + order.OrderTax;
        var (discount, totalDiscounts) = await GetDiscountAsync(DiscountType.AssignedToOrderTotal, customer, total);
        order.OrderDiscount = await RoundAsync(Math.Min(discount, total));
        order.OrderTotal = await RoundAsync(total - order.OrderDiscount);
        updateOrderParameters.AppliedDiscounts.AddRange(totals.AppliedDiscounts.Concat(shippingDiscounts).Concat(totalDiscounts).DistinctBy(one => one.Id));
    }

    private async Task<(decimal rate, List<Discount> discounts)> GetShippingOfOrderAsync(
        Order order, IList<ShoppingCartItem> cart, decimal subTotal, Customer customer)
    {
        if (order.ShippingStatus == ShippingStatus.ShippingNotRequired || await IsFreeShippingAsync(cart, subTotal))
            return (0, []);

        var rate = flatRates.GetOptions().FirstOrDefault(option => order.ShippingMethod?.Contains(option.Name) == true)?.Rate ?? 0;
        foreach (var item in cart)
            rate += await shippingService.GetAdditionalShippingChargeAsync(item);
        var (discount, discounts) = await GetDiscountAsync(DiscountType.AssignedToShipping, customer, rate);

        return (Math.Max(rate - discount, 0), discounts);
    }

    public Task<decimal> ConvertRewardPointsToAmountAsync(int rewardPoints) => rewardPoints <= 0
        ? Task.FromResult(0m)
        : RoundAsync(rewardPoints * rewardPointsSettings.ExchangeRate);

    private async Task<decimal> RoundAsync(decimal amount) => shoppingCartSettings.RoundPricesDuringCalculation
        ? await priceCalculationService.RoundPriceAsync(amount)
        : amount;

    private async Task<(decimal amount, List<Discount> discounts)> GetDiscountAsync(DiscountType type, Customer customer, decimal amount)
    {
        if (catalogSettings.IgnoreDiscounts)
            return (0, []);

        var allowed = new List<Discount>();
        var all = await discountService.GetAllDiscountsAsync(type);
        var couponCodes = all.Any() ? await customerService.ParseAppliedDiscountCouponCodesAsync(customer) : [];
        foreach (var discount in all)
        {
            if ((await discountService.ValidateDiscountAsync(discount, customer, couponCodes)).IsValid)
                allowed.Add(discount);
        }

        var preferred = discountService.GetPreferredDiscount(allowed, amount, out var discountAmount);

        return (Math.Max(discountAmount, 0), preferred);
    }

    private async Task<SubTotals> CalculateSubTotalsAsync(IList<ShoppingCartItem> cart)
    {
        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        var totals = new SubTotals();
        foreach (var item in cart)
        {
            var line = (await shoppingCartService.GetSubTotalAsync(item, true)).subTotal;
            var product = await productService.GetProductByIdAsync(item.ProductId);
            var (exclTax, taxRate) = await taxService.GetProductPriceAsync(product, line, false, customer);
            var (inclTax, _) = await taxService.GetProductPriceAsync(product, line, true, customer);
            totals.WithoutDiscountExclTax += exclTax;
            totals.WithoutDiscountInclTax += inclTax;
            if (taxRate > 0 && inclTax > exclTax)
                totals.TaxRates[taxRate] = totals.TaxRates.GetValueOrDefault(taxRate) + (inclTax - exclTax);
        }

        totals.WithoutDiscountExclTax = await RoundAsync(totals.WithoutDiscountExclTax);
        totals.WithoutDiscountInclTax = await RoundAsync(totals.WithoutDiscountInclTax);
        await DiscountAsync(totals, customer);

        return totals;
    }

    /// <summary>The discount comes off the amount without tax; each rate's tax is reduced in the same proportion.</summary>
    private async Task DiscountAsync(SubTotals totals, Customer customer)
    {
        var without = totals.WithoutDiscountExclTax;
        var (discount, discounts) = await GetDiscountAsync(DiscountType.AssignedToOrderSubTotal, customer, without);
        discount = Math.Min(discount, without);

        var discountInclTax = discount;
        var withInclTax = without - discount;
        foreach (var (rate, tax) in totals.TaxRates.ToList())
        {
            var taxLeft = tax;
            if (without > 0)
            {
                var taxSaved = tax * (discount / without);
                discountInclTax += taxSaved;
                taxLeft = await RoundAsync(tax - taxSaved);
                totals.TaxRates[rate] = taxLeft;
            }

            withInclTax += taxLeft;
        }

        totals.AppliedDiscounts = discounts;
        totals.DiscountExclTax = await RoundAsync(discount);
        totals.DiscountInclTax = await RoundAsync(discountInclTax);
        totals.WithDiscountExclTax = await RoundAsync(Math.Max(without - discount, 0));
        totals.WithDiscountInclTax = await RoundAsync(Math.Max(withInclTax, 0));
    }

    private async Task<bool> AreAllFreeAsync(IList<ShoppingCartItem> cart)
    {
        foreach (var item in cart)
        {
            if (!await shippingService.IsFreeShippingAsync(item))
                return false;
        }

        return true;
    }

    /// <returns>No amount where nothing is chosen yet and the carrier has no one rate.</returns>
    private async Task<(decimal? total, List<Discount> discounts)> GetUntaxedShippingAsync(IList<ShoppingCartItem> cart)
    {
        if (await IsFreeShippingAsync(cart))
            return (0, []);

        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        var store = await storeContext.GetCurrentStoreAsync();
        var chosen = await genericAttributeService.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, store.Id);
        if ((chosen?.Rate ?? flatRates.GetFixedRate()) is not { } rate)
            return (null, []);

        var (total, discounts) = await AdjustShippingRateAsync(rate, cart);

        return (await RoundAsync(Math.Max(total, 0)), discounts);
    }

    private async Task<(decimal price, decimal taxRate)> TaxShippingAsync(decimal price, IList<ShoppingCartItem> cart, bool? includingTax)
    {
        var customer = await customerService.GetShoppingCartCustomerAsync(cart);
        var (taxed, rate) = includingTax is { } including
            ? await taxService.GetShippingPriceAsync(price, including, customer)
            : await taxService.GetShippingPriceAsync(price, customer);

        return (await RoundAsync(taxed), rate);
    }

    /// <summary>
    /// Once the tax of a request is known, with the payment's fee in it, it stays for that request, whatever becomes of the cart: that is
    /// how the tax provider that a new store comes with behaves.
    /// </summary>
    private async Task<(decimal total, SortedDictionary<decimal, decimal> rates)> GetTaxOfRequestAsync(IList<ShoppingCartItem> cart, bool remember)
    {
        var request = httpContextAccessor.HttpContext?.Items;
        if (request is not null && request.TryGetValue(TaxOfRequest, out var known))
            return ((decimal, SortedDictionary<decimal, decimal>))known!;

        var (_, _, _, _, subTotalRates) = await GetShoppingCartSubTotalAsync(cart, false);
        var rates = new SortedDictionary<decimal, decimal>(subTotalRates.Where(rate => rate.Value > 0).ToDictionary());
        var total = subTotalRates.Values.Sum();
        if (taxSettings.ShippingIsTaxable)
        {
            var (inclTax, exclTax, rate, _) = await GetShoppingCartShippingTotalsAsync(cart);
            var tax = Math.Max((inclTax - exclTax) ?? 0, 0);
            total += tax;
            if (tax > 0)
                rates[rate] = rates.GetValueOrDefault(rate) + tax;
        }

        if (rates.Count == 0)
            rates.Add(0, 0);

        if (remember)
            request?.TryAdd(TaxOfRequest, (total, rates));

        return (total, rates);
    }

    private async Task<(int points, decimal amount)> GetRedeemedPointsAsync(Customer customer, decimal total, bool? useRewardPoints)
    {
        if (!rewardPointsSettings.Enabled || total <= 0)
            return (0, 0);

        var store = await storeContext.GetCurrentStoreAsync();
        useRewardPoints ??= await genericAttributeService.GetAttributeAsync<bool>(customer,
            NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, store.Id);
        var balance = useRewardPoints.Value ? await rewardPointService.GetRewardPointsBalanceAsync(customer.Id, store.Id) : 0;
        if (balance <= 0 || balance < rewardPointsSettings.MinimumRewardPointsToUse)
            return (0, 0);

        if (rewardPointsSettings.MaximumRewardPointsToUsePerOrder > 0)
            balance = Math.Min(balance, rewardPointsSettings.MaximumRewardPointsToUsePerOrder);
        var amount = await ConvertRewardPointsToAmountAsync(balance);

        return amount <= total ? (balance, amount) : ((int)Math.Ceiling(total / rewardPointsSettings.ExchangeRate), total);
    }

    private sealed class SubTotals
    {
        public decimal WithoutDiscountInclTax { get; set; }

        public decimal WithoutDiscountExclTax { get; set; }

        public decimal WithDiscountInclTax { get; set; }

        public decimal WithDiscountExclTax { get; set; }

        public decimal DiscountInclTax { get; set; }

        public decimal DiscountExclTax { get; set; }

        public List<Discount> AppliedDiscounts { get; set; } = [];

        public SortedDictionary<decimal, decimal> TaxRates { get; } = [];
    }
}
