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
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IOrderTotalCalculationService _orderTotalCalculationService;
    private readonly IProductService _productService;
    private readonly IProductAttributeService _productAttributeService;
    private readonly TaxSettings _taxSettings;

    public PersonalPrices(
        RequestAnswers answers,
        IWorkContext workContext,
        IStoreContext storeContext,
        IShoppingCartService shoppingCartService,
        IOrderTotalCalculationService orderTotalCalculationService,
        IProductService productService,
        IProductAttributeService productAttributeService,
        TaxSettings taxSettings)
    {
        _answers = answers;
        _workContext = workContext;
        _storeContext = storeContext;
        _shoppingCartService = shoppingCartService;
        _orderTotalCalculationService = orderTotalCalculationService;
        _productService = productService;
        _productAttributeService = productAttributeService;
        _taxSettings = taxSettings;
    }

    /// <summary>What the offer takes off the current cart; null where it takes off nothing.</summary>
    public async Task<CartSaving?> GetCartSavingAsync()
    {
        var (customer, storeId, discountId) = await GetOfferAsync();
        if (discountId == 0)
        {
            return null;
        }

        var cart = await GetCartAsync(customer, storeId);
        if (cart.Count == 0)
        {
            return null;
        }

        var includingTax = await ShowsTaxAsync();
        var totals = await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax);

        return totals.discountAmount > 0m && totals.appliedDiscounts.Any(discount => discount.Id == discountId)
            ? new CartSaving(totals.discountAmount, totals.subTotalWithDiscount, includingTax)
            : null;
    }

    /// <summary>
    /// What one more unit of the product adds to what this customer pays: the cart with it minus the cart without it. Null where that is no less
    /// than without the offer, or where the price depends on a choice still to be made.
    /// </summary>
    public async Task<decimal?> GetProductPriceAsync(int productId)
    {
        var (customer, storeId, discountId) = await GetOfferAsync();
        if (discountId == 0 || await _productService.GetProductByIdAsync(productId) is not { } product || await DependsOnChoiceAsync(product))
        {
            return null;
        }

        var cart = await GetCartAsync(customer, storeId);
        var cartWithProduct = cart.Append(OneUnitOf(product, customer, storeId)).ToList();
        var includingTax = await ShowsTaxAsync();
        var with = await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cartWithProduct, includingTax);
        if (!with.appliedDiscounts.Any(discount => discount.Id == discountId))
        {
            return null;
        }

        var (charged, full) = (with.subTotalWithDiscount, with.subTotalWithoutDiscount);
        if (cart.Count > 0)
        {
            var without = await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax);
            charged -= without.subTotalWithDiscount;
            full -= without.subTotalWithoutDiscount;
        }

        return charged < full ? charged : null;
    }

    private async Task<(Customer Customer, int StoreId, int DiscountId)> GetOfferAsync()
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();
        var answer = await _answers.GetAllowedAsync(customer.Id, store.Id);

        return (customer, store.Id, answer.Held.FirstOrDefault(held => held.IsOfSubTotal)?.DiscountId ?? 0);
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync(Customer customer, int storeId)
    {
        return await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
    }

    private async Task<bool> ShowsTaxAsync()
    {
        return await _workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax && !_taxSettings.ForceTaxExclusionFromOrderSubtotal;
    }

    private async Task<bool> DependsOnChoiceAsync(Product product)
    {
        if (product.CustomerEntersPrice || product.CallForPrice || product.IsRental)
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

    private static ShoppingCartItem OneUnitOf(Product product, Customer customer, int storeId)
    {
        return new ShoppingCartItem
        {
            ShoppingCartType = ShoppingCartType.ShoppingCart,
            StoreId = storeId,
            CustomerId = customer.Id,
            ProductId = product.Id,
            AttributesXml = string.Empty,
            Quantity = 1
        };
    }
}
