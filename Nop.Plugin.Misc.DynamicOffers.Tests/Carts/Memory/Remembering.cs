using DemoStore.Services.Discounts;
using DemoStore.Services.Orders;
using DemoStore.Services.Shipping;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Tax;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Shipping;
using Nop.Services.Stores;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>Keeps with a request what was answered in it, as long as the same of our offers hold.</summary>
internal sealed class Remembering(IHttpContextAccessor httpContextAccessor, IServiceProvider services)
{
    private static readonly object ItemsKey = new();

    private RequestAnswers? _answers;

    public async Task<T> AskAsync<T>(string question, object about, bool detail, int customerId, Func<Task<T>> askAsync)
    {
        // What is asked before it is known which offers hold may find that out.
        _answers ??= services.GetRequiredService<RequestAnswers>();
        var answer = await _answers.GetAsync(customerId, CartHost.StoreId);
        if (answer is { IsFrozen: false, IsGuarded: false, Held.Count: > 0 })
            return await askAsync();

        var (known, key) = (Known, (question, about, detail, answer.Held));
        if (!known.TryGetValue(key, out var asked))
            known[key] = asked = askAsync();

        return await (Task<T>)asked;
    }

    private Dictionary<(string Question, object About, bool Detail, IReadOnlyList<Held> Held), Task> Known
    {
        get
        {
            var items = httpContextAccessor.HttpContext!.Items;
            if (!items.TryGetValue(ItemsKey, out var known))
                items[ItemsKey] = known = new Dictionary<(string, object, bool, IReadOnlyList<Held>), Task>();

            return (Dictionary<(string, object, bool, IReadOnlyList<Held>), Task>)known!;
        }
    }
}

/// <summary>Of a total the subtotal is asked a dozen times.</summary>
internal sealed class RememberingTotals(
    Remembering remembering, CatalogSettings catalogSettings, FlatRates flatRates, ICustomerService customerService, IDiscountService discountService,
    IGenericAttributeService genericAttributeService, IHttpContextAccessor httpContextAccessor, IOrderService orderService,
    IPriceCalculationService priceCalculationService, IProductService productService, IRewardPointService rewardPointService, IShippingService shippingService,
    IShoppingCartService shoppingCartService, IStoreContext storeContext, ITaxService taxService, RewardPointsSettings rewardPointsSettings,
    ShippingSettings shippingSettings, ShoppingCartSettings shoppingCartSettings, TaxSettings taxSettings)
    : OrderTotalCalculationService(catalogSettings, flatRates, customerService, discountService, genericAttributeService, httpContextAccessor, orderService,
        priceCalculationService, productService, rewardPointService, shippingService, shoppingCartService, storeContext, taxService, rewardPointsSettings,
        shippingSettings, shoppingCartSettings, taxSettings)
{
    public override Task<(decimal discountAmount, List<Discount> appliedDiscounts, decimal subTotalWithoutDiscount, decimal subTotalWithDiscount,
        SortedDictionary<decimal, decimal> taxRates)> GetShoppingCartSubTotalAsync(IList<ShoppingCartItem> cart, bool includingTax) =>
        remembering.AskAsync(nameof(GetShoppingCartSubTotalAsync), cart, includingTax, cart[0].CustomerId,
            () => base.GetShoppingCartSubTotalAsync(cart, includingTax));
}

/// <summary>So is what a line costs, for each of those.</summary>
internal sealed class RememberingCart(
    Remembering remembering, CartWarnings cartWarnings, ICustomerService customerService, IEventPublisher eventPublisher, ILocalizationService localizationService,
    IPermissionService permissionService, IPriceCalculationService priceCalculationService, IProductAttributeParser productAttributeParser,
    IProductService productService, IRepository<ShoppingCartItem> items, IShortTermCacheManager requestCache, IStoreService storeService,
    ShoppingCartSettings shoppingCartSettings, TimeProvider clock)
    : ShoppingCartService(cartWarnings, customerService, eventPublisher, localizationService, permissionService, priceCalculationService, productAttributeParser,
        productService, items, requestCache, storeService, shoppingCartSettings, clock), IShoppingCartService
{
    Task<(decimal subTotal, decimal discountAmount, List<Discount> appliedDiscounts, int? maximumDiscountQty)> IShoppingCartService.GetSubTotalAsync(
        ShoppingCartItem shoppingCartItem, bool includeDiscounts) =>
        remembering.AskAsync(nameof(GetSubTotalAsync), shoppingCartItem, includeDiscounts, shoppingCartItem.CustomerId,
            () => GetSubTotalAsync(shoppingCartItem, includeDiscounts));

    Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> IShoppingCartService.GetUnitPriceAsync(
        ShoppingCartItem shoppingCartItem, bool includeDiscounts) =>
        remembering.AskAsync(nameof(GetUnitPriceAsync), shoppingCartItem, includeDiscounts, shoppingCartItem.CustomerId,
            () => GetUnitPriceAsync(shoppingCartItem, includeDiscounts));
}

/// <summary>Whether a discount holds is asked for every line and total.</summary>
internal sealed class RememberingDiscounts(
    Remembering remembering, ICustomerService customerService, IDiscountPluginManager discountPluginManager, ILocalizationService localizationService,
    IProductService productService, IRepository<Discount> discounts, IRepository<DiscountRequirement> requirements, IRepository<DiscountUsageHistory> usageHistory,
    IRepository<Order> orders, IServiceProvider services, IStaticCacheManager cache, IStoreContext storeContext, TimeProvider clock)
    : DiscountService(customerService, discountPluginManager, localizationService, productService, discounts, requirements, usageHistory, orders, services, cache,
        storeContext, clock), IDiscountService
{
    Task<DiscountValidationResult> IDiscountService.ValidateDiscountAsync(Discount discount, Customer customer, string[]? couponCodesToValidate) =>
        remembering.AskAsync(nameof(ValidateDiscountAsync), discount, detail: false, customer.Id,
            () => ValidateDiscountAsync(discount, customer, couponCodesToValidate));
}
