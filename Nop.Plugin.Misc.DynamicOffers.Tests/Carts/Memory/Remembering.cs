using DemoStore.Services.Catalog;
using DemoStore.Services.Discounts;
using DemoStore.Services.Orders;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Media;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>Remembers for one cart what was answered, as long as the same of our offers hold.</summary>
internal sealed class Remembering(IServiceProvider services)
{
    private readonly Dictionary<(string Question, int Id, bool Detail, IReadOnlyList<Held> Held), Task> _known = [];
    private RequestAnswers? _answers;

    public async Task<T> AskAsync<T>(string question, int id, bool detail, int customerId, Func<Task<T>> askAsync)
    {
        // What is asked before it is known which offers hold may find that out.
        _answers ??= services.GetRequiredService<RequestAnswers>();
        var answer = await _answers.GetAsync(customerId, CartHost.StoreId);
        if (answer is { IsFrozen: false, IsGuarded: false, Held.Count: > 0 })
            return await askAsync();

        var key = (question, id, detail, answer.Held);
        if (_known.TryGetValue(key, out var known))
            return await (Task<T>)known;

        var asked = askAsync();
        _known[key] = asked;

        return await asked;
    }
}

/// <summary>What a line costs is asked dozens of times for a total.</summary>
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
        remembering.AskAsync(nameof(GetSubTotalAsync), shoppingCartItem.Id, includeDiscounts, shoppingCartItem.CustomerId,
            () => GetSubTotalAsync(shoppingCartItem, includeDiscounts));

    Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> IShoppingCartService.GetUnitPriceAsync(
        ShoppingCartItem shoppingCartItem, bool includeDiscounts) =>
        remembering.AskAsync(nameof(GetUnitPriceAsync), shoppingCartItem.Id, includeDiscounts, shoppingCartItem.CustomerId,
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
        remembering.AskAsync(nameof(ValidateDiscountAsync), discount.Id, detail: false, customer.Id,
            () => ValidateDiscountAsync(discount, customer, couponCodesToValidate));
}

/// <summary>For every discount of an order the host looks through the cart's goods anew, with a query.</summary>
internal sealed class MemoryProducts(
    CatalogSettings catalogSettings, ICustomerService customerService, ILocalizationService localizationService, IProductAttributeParser productAttributeParser,
    IRepository<LocalizedProperty> localizedProperties, IRepository<Product> products, IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductCategory> productCategories, IRepository<ProductManufacturer> productManufacturers, IRepository<ProductPicture> productPictures,
    IRepository<RelatedProduct> relatedProducts, IRepository<StoreMapping> storeMappings, IRepository<TierPrice> tierPrices, IStaticCacheManager cache,
    TimeProvider clock)
    : ProductService(catalogSettings, customerService, localizationService, productAttributeParser, localizedProperties, products, combinations, productCategories,
        productManufacturers, productPictures, relatedProducts, storeMappings, tierPrices, cache, clock), IProductService
{
    async Task<bool> IProductService.HasAnyGiftCardProductAsync(int[] productIds)
    {
        foreach (var id in productIds)
        {
            if ((await GetProductByIdAsync(id)).IsGiftCard)
                return true;
        }

        return false;
    }
}
