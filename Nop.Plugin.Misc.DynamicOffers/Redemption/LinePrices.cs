using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Prices the units of a cart line that an offer on lines is about, in answer to the host's question. Says nothing where the host's own price is as good, and
/// fails closed to it.
/// </summary>
public class LinePrices(
    RequestAnswers answers,
    IShoppingCartService shoppingCartService,
    IProductService productService,
    ICustomerService customerService,
    IStoreService storeService,
    IDiscountService discountService,
    IPriceCalculationService priceCalculationService,
    ShoppingCartSettings shoppingCartSettings,
    OwnerNotices notices,
    ILogger logger)
{
    public async Task AnswerAsync(GetShoppingCartItemUnitPriceEvent question)
    {
        // The rest of a line that is priced in part, and what a cart is worth before any discount.
        if (!question.IncludeDiscounts || question.StopProcessing)
            return;

        try
        {
            await PriceAsync(question);
        }
        catch (Exception exception)
        {
            notices.Raise(NoticeKind.FailedClosed, exception.Message);
            await logger.ErrorAsync("Dynamic Offers could not price a cart line; the shop's own price holds.", exception);
        }
    }

    private async Task PriceAsync(GetShoppingCartItemUnitPriceEvent question)
    {
        var item = question.ShoppingCartItem;
        var answer = await answers.GetAllowedAsync(item.CustomerId, item.StoreId);
        foreach (var held in answer.Held)
        {
            if (held.Lines.FirstOrDefault(share => share.ItemId == item.Id) is { } share && await TryPriceAsync(question, held, share))
                return;
        }
    }

    private async Task<bool> TryPriceAsync(GetShoppingCartItemUnitPriceEvent question, Held held, LineShare share)
    {
        var item = question.ShoppingCartItem;
        if (await productService.GetProductByIdAsync(item.ProductId) is not { } product
            || await customerService.GetCustomerByIdAsync(item.CustomerId) is not { } customer
            || await storeService.GetStoreByIdAsync(item.StoreId) is not { } store
            || await discountService.GetDiscountByIdAsync(held.DiscountId) is not { IsActive: true } carrier)
        {
            return false;
        }

        async Task<decimal> HostPriceAsync(bool includeDiscounts) => (await shoppingCartService.GetUnitPriceAsync(
            product,
            customer,
            store,
            item.ShoppingCartType,
            item.Quantity,
            item.AttributesXml,
            item.CustomerEnteredPrice,
            item.RentalStartDateUtc,
            item.RentalEndDateUtc,
            includeDiscounts)).unitPrice;

        var full = await HostPriceAsync(includeDiscounts: false);
        var units = Math.Min(share.Units, item.Quantity);
        var named = Copy(carrier, share, units < item.Quantity ? units : null);
        var off = Math.Min(discountService.GetDiscountAmount(named, full), full);
        var unitPrice = full - off;
        if (shoppingCartSettings.RoundPricesDuringCalculation)
            unitPrice = await priceCalculationService.RoundPriceAsync(unitPrice);

        var ours = (unitPrice * units) + (full * (item.Quantity - units));
        if (off <= 0m || await HostPriceAsync(includeDiscounts: true) * item.Quantity <= ours)
            return false;

        (question.UnitPrice, question.DiscountAmount, question.AppliedDiscounts, question.StopProcessing) = (unitPrice, off, [named], true);

        return true;
    }

    // In memory only: the carrier's row prices nothing, what the host is told does.
    private static Discount Copy(Discount carrier, LineShare share, int? units) => new()
    {
        Id = carrier.Id,
        Name = carrier.Name,
        DiscountTypeId = carrier.DiscountTypeId,
        IsActive = true,
        UsePercentage = share.Amount == 0m,
        DiscountPercentage = share.Percentage,
        DiscountAmount = share.Amount,
        MaximumDiscountedQuantity = units
    };
}
