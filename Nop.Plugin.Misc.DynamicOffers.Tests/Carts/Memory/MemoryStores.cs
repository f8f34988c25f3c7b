using DemoStore.Services.Catalog;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Data;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>For every discount of an order the host looks through the cart's goods anew, with a query.</summary>
internal sealed class MemoryProducts(
    CatalogSettings catalogSettings, ICustomerService customerService, ILocalizationService localizationService, IProductAttributeParser productAttributeParser,
    IRepository<CrossSellProduct> crossSells, IRepository<LocalizedProperty> localizedProperties, IRepository<Product> products, IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductCategory> productCategories, IRepository<ProductManufacturer> productManufacturers, IRepository<ProductPicture> productPictures,
    IRepository<RelatedProduct> relatedProducts, IRepository<StoreMapping> storeMappings, IRepository<TierPrice> tierPrices, IStaticCacheManager cache,
    TimeProvider clock)
    : ProductService(catalogSettings, customerService, localizationService, productAttributeParser, crossSells, localizedProperties, products, combinations, productCategories,
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

/// <summary>To put the wallet's one query together takes a tenth of all that is asked of a cart. Every grant here is issued, and nobody is blocked.</summary>
internal sealed class MemoryGrants(
    MemoryData data, IRepository<Grant> grants, IRepository<Shopper> shoppers, IRepository<ShopperBlock> blocks, IRepository<LedgerEntry> ledger,
    IRepository<Order> orders, IRepository<Address> addresses, BudgetStore budgets, Statements statements)
    : GrantStore(grants, shoppers, blocks, ledger, orders, addresses, budgets, statements), IGrantStore
{
    Task<IReadOnlyList<Grant>> IGrantStore.GetOpenAsync(int customerId, int storeId, DateTime nowUtc)
    {
        var shopperIds = data.GetTable<Shopper>().AsEnumerable().Where(shopper => shopper.CustomerId == customerId).Select(shopper => shopper.Id).ToHashSet();
        var open = data.GetTable<Grant>().AsEnumerable()
            .Where(grant => shopperIds.Contains(grant.ShopperId) && grant.StoreId == storeId && grant.ExpiresOnUtc > nowUtc);

        return Task.FromResult<IReadOnlyList<Grant>>(open.ToList());
    }
}
