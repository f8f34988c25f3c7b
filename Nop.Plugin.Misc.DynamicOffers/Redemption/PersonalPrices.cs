using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// What the current customer pays with the offer, by the host's own totals and never by arithmetic of ours, so that the price shown is the price charged.
/// </summary>
public class PersonalPrices
{
    private readonly RequestAnswers _answers;
    private readonly CartOffers _cartOffers;
    private readonly OrderSavings _savings;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IOrderTotalCalculationService _orderTotalCalculationService;
    private readonly IProductService _productService;
    private readonly IProductAttributeService _productAttributeService;
    private readonly TaxSettings _taxSettings;

    public PersonalPrices(
        RequestAnswers answers,
        CartOffers cartOffers,
        OrderSavings savings,
        IHttpContextAccessor httpContextAccessor,
        IWorkContext workContext,
        IStoreContext storeContext,
        IShoppingCartService shoppingCartService,
        IOrderTotalCalculationService orderTotalCalculationService,
        IProductService productService,
        IProductAttributeService productAttributeService,
        TaxSettings taxSettings)
    {
        _answers = answers;
        _cartOffers = cartOffers;
        _savings = savings;
        _httpContextAccessor = httpContextAccessor;
        _workContext = workContext;
        _storeContext = storeContext;
        _shoppingCartService = shoppingCartService;
        _orderTotalCalculationService = orderTotalCalculationService;
        _productService = productService;
        _productAttributeService = productAttributeService;
        _taxSettings = taxSettings;
    }

    /// <summary>What the offers take off the current cart before shipping; null where they take off nothing.</summary>
    public async Task<CartSaving?> GetCartSavingAsync()
    {
        var (customer, storeId, held) = await GetHeldAsync();
        var discountId = DiscountOfSubTotal(held);
        var isOnLines = held.Any(one => one.Lines.Count > 0);
        if (discountId == 0 && !isOnLines)
            return null;

        var cart = await GetCartAsync(customer, storeId);
        if (cart.Count == 0)
            return null;

        var includingTax = await ShowsTaxAsync();
        var totals = await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax);
        if (isOnLines && _httpContextAccessor.HttpContext is { } httpContext)
        {
            var without = await RequestAnswers.AskAsync(
                httpContext,
                customer.Id,
                storeId,
                [],
                () => _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax));
            var saving = without.subTotalWithDiscount - totals.subTotalWithDiscount;

            return saving > 0m ? new CartSaving(saving, totals.subTotalWithDiscount, includingTax) : null;
        }

        return totals.discountAmount > 0m && totals.appliedDiscounts.Any(discount => discount.Id == discountId)
            ? new CartSaving(totals.discountAmount, totals.subTotalWithDiscount, includingTax)
            : null;
    }

    /// <summary>The offers that the totals of the current cart use, that of greatest worth first.</summary>
    public async Task<IReadOnlyList<Held>> GetUsedAsync()
    {
        var (customer, storeId, held) = await GetHeldAsync();

        return (await _savings.GetAsync(held, customer, storeId)).Select(saving => saving.Held).ToList();
    }

    /// <summary>The units of the current cart that are free by an offer, by product.</summary>
    public async Task<IReadOnlyList<FreeUnits>> GetFreeUnitsAsync()
    {
        var (customer, storeId, held) = await GetHeldAsync();
        var free = new List<FreeUnits>();
        if (!held.Any(one => one.Lines.Any(IsFree)))
            return free;

        var cart = await GetCartAsync(customer, storeId);
        foreach (var one in held)
        {
            foreach (var share in one.Lines.Where(IsFree))
            {
                if (cart.FirstOrDefault(item => item.Id == share.ItemId) is { } item
                    && (await _shoppingCartService.GetSubTotalAsync(item, includeDiscounts: true)).appliedDiscounts.Any(discount => discount.Id == one.DiscountId))
                {
                    free.Add(new FreeUnits(item.ProductId, share.Units));
                }
            }
        }

        return free;
    }

    /// <summary>What the current cart comes to with these offers and no others: the order's total, or the subtotal while shipping is open. Null for an empty cart.</summary>
    public async Task<CartTotal?> GetTotalAsync(IReadOnlyList<Held> held)
    {
        var (customer, storeId, _) = await GetHeldAsync();
        var cart = await GetCartAsync(customer, storeId);
        if (cart.Count == 0 || _httpContextAccessor.HttpContext is not { } httpContext)
            return null;

        var includingTax = await ShowsTaxAsync();

        return await RequestAnswers.AskAsync(httpContext, customer.Id, storeId, held, async () =>
            (await _orderTotalCalculationService.GetShoppingCartTotalAsync(cart)).shoppingCartTotal is { } total
                ? new CartTotal(total, IsSubTotal: false, includingTax)
                : new CartTotal((await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax)).subTotalWithDiscount, IsSubTotal: true, includingTax));
    }

    /// <summary>
    /// What one more unit of the product costs this customer, with the offers that hold once it is in the cart: the cart with it minus the cart without it, both by those
    /// offers. Null where that is no less than without offers, where the unit brings the rest of the cart more than it costs less, or where the price depends on a choice
    /// still to be made.
    /// </summary>
    public async Task<PersonalPrice?> GetProductPriceAsync(int productId)
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var storeId = (await _storeContext.GetCurrentStoreAsync()).Id;
        var open = (await _answers.GetAsync(customer.Id, storeId)).Open;
        if (open.Count == 0
            || _httpContextAccessor.HttpContext is not { } httpContext
            || await _productService.GetProductByIdAsync(productId) is not { CustomerEntersPrice: false, CallForPrice: false, IsRental: false } product)
        {
            return null;
        }

        var cart = await GetCartAsync(customer, storeId);
        var joined = await _shoppingCartService.FindShoppingCartItemInTheCartAsync(cart, ShoppingCartType.ShoppingCart, product);
        var line = joined is null ? NewLine(product, customer, storeId) : OneMore(joined);
        IList<ShoppingCartItem> with = joined is null ? [.. cart, line] : cart.Select(item => item.Id == joined.Id ? line : item).ToList();
        var held = await _cartOffers.SelectAsync(open, customer.Id, storeId, with);
        if (!held.Any(one => one.IsOfSubTotal || one.Lines.Any(share => share.ItemId == line.Id)) || await DependsOnChoiceAsync(product, joined is null ? cart : []))
            return null;

        held = await _cartOffers.AllowAsync(held, customer.Id, storeId, fresh: false, with);
        var now = cart.Count == 0 ? [] : (await _answers.GetAllowedAsync(customer.Id, storeId)).Held;

        // As product pages show prices, whatever the shop does with its subtotal.
        var includingTax = await _workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;
        async Task<decimal> SubTotalAsync(IList<ShoppingCartItem> asked, IReadOnlyList<Held> answering) => asked.Count == 0 ? 0m : await RequestAnswers.AskAsync(
            httpContext,
            customer.Id,
            storeId,
            answering,
            async () => (await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(asked, includingTax)).subTotalWithDiscount);

        var comesTo = await SubTotalAsync(with, held);
        var charged = comesTo - await SubTotalAsync(cart, held);
        var full = await SubTotalAsync(with, []) - await SubTotalAsync(cart, []);

        // Nothing is promised that other lines pay for, by an offer that they lose to the unit.
        var added = comesTo - await SubTotalAsync(cart, now);

        return charged >= 0m && charged < full && added <= charged ? new PersonalPrice(charged, full, held) : null;
    }

    private async Task<(Customer Customer, int StoreId, IReadOnlyList<Held> Held)> GetHeldAsync()
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();

        return (customer, store.Id, (await _answers.GetAllowedAsync(customer.Id, store.Id)).Held);
    }

    private static int DiscountOfSubTotal(IEnumerable<Held> held) => held.FirstOrDefault(one => one.IsOfSubTotal)?.DiscountId ?? 0;

    private static bool IsFree(LineShare share) => share.Percentage >= 100m;

    private async Task<IList<ShoppingCartItem>> GetCartAsync(Customer customer, int storeId)
    {
        return await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
    }

    private async Task<bool> ShowsTaxAsync()
    {
        return await _workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax && !_taxSettings.ForceTaxExclusionFromOrderSubtotal;
    }

    /// <param name="others">Where units of the product may be, which those chosen may join: then more of them have a price of their own.</param>
    private async Task<bool> DependsOnChoiceAsync(Product product, IList<ShoppingCartItem> others)
    {
        if ((await _productAttributeService.GetAllProductAttributeCombinationsAsync(product.Id)).Any(combination => combination.OverriddenPrice is not null)
            || (others.Any(item => item.ProductId == product.Id) && (await _productService.GetTierPricesByProductAsync(product.Id)).Count > 0))
        {
            return true;
        }

        foreach (var mapping in await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var values = await _productAttributeService.GetProductAttributeValuesAsync(mapping.Id);
            if (values.Any(value => value.PriceAdjustment != 0m || value.AttributeValueType == AttributeValueType.AssociatedToProduct))
            {
                return true;
            }
        }

        return false;
    }

    // Lines are taken by their ids: this one comes last, as it does in the cart.
    private static ShoppingCartItem NewLine(Product product, Customer customer, int storeId)
    {
        return new ShoppingCartItem
        {
            Id = int.MaxValue,
            ShoppingCartType = ShoppingCartType.ShoppingCart,
            StoreId = storeId,
            CustomerId = customer.Id,
            ProductId = product.Id,
            AttributesXml = string.Empty,
            Quantity = 1
        };
    }

    // The host puts the same in the same choice into one line.
    private static ShoppingCartItem OneMore(ShoppingCartItem line) => new()
    {
        Id = line.Id,
        ShoppingCartType = line.ShoppingCartType,
        StoreId = line.StoreId,
        CustomerId = line.CustomerId,
        ProductId = line.ProductId,
        AttributesXml = line.AttributesXml,
        CustomerEnteredPrice = line.CustomerEnteredPrice,
        CustomWishlistId = line.CustomWishlistId,
        Quantity = line.Quantity + 1,
        CreatedOnUtc = line.CreatedOnUtc,
        UpdatedOnUtc = line.UpdatedOnUtc
    };
}

/// <summary>What one more unit costs this customer, in the primary store currency.</summary>
/// <param name="Price">With the offers.</param>
/// <param name="Full">Without them, by the shop's own prices and discounts.</param>
/// <param name="Held">The offers that hold once it is in the cart.</param>
public sealed record PersonalPrice(decimal Price, decimal Full, IReadOnlyList<Held> Held);

public sealed record FreeUnits(int ProductId, int Units);

/// <param name="IsSubTotal">The order's total is not known yet.</param>
/// <param name="IncludingTax">Whether a subtotal contains tax.</param>
public sealed record CartTotal(decimal Amount, bool IsSubTotal, bool IncludingTax);
