using DemoStore.Hosting.Caching;

namespace DemoStore.Services.Caching;

public sealed class AddressCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Address>(cache, requestCache);

public sealed class CustomerCustomerRoleMappingCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<CustomerCustomerRoleMapping>(cache, requestCache);

public sealed class CustomerRoleCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<CustomerRole>(cache, requestCache);

public sealed class CustomerCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Customer>(cache, requestCache);

public sealed class CountryCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Country>(cache, requestCache);

public sealed class CurrencyCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Currency>(cache, requestCache);

public sealed class StateProvinceCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<StateProvince>(cache, requestCache);

public sealed class DiscountRequirementCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<DiscountRequirement>(cache, requestCache);

public sealed class ManufacturerCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Manufacturer>(cache, requestCache);

public sealed class OrderCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Order>(cache, requestCache);

public sealed class PictureCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Picture>(cache, requestCache);

public sealed class ProductAttributeCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<ProductAttribute>(cache, requestCache);

public sealed class ProductAttributeCombinationCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<ProductAttributeCombination>(cache, requestCache);

public sealed class ProductAttributeMappingCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<ProductAttributeMapping>(cache, requestCache);

public sealed class ProductAttributeValueCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<ProductAttributeValue>(cache, requestCache);

public sealed class ShoppingCartItemCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<ShoppingCartItem>(cache, requestCache);

public sealed class TaxCategoryCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<TaxCategory>(cache, requestCache);

/// <summary>What a price is made of: with it go the cached prices, which are kept with the products.</summary>
public abstract class PriceCacheEventConsumer<TEntity>(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<TEntity>(cache, requestCache) where TEntity : Nop.Core.BaseEntity
{
    private readonly IStaticCacheManager _cache = cache;

    protected override async Task ClearAsync()
    {
        await base.ClearAsync();
        await _cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Product>.Prefix);
    }
}

public sealed class CategoryCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<Category>(cache, requestCache);

public sealed class DiscountCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<Discount>(cache, requestCache);

public sealed class ProductCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<Product>(cache, requestCache);

public sealed class ProductCategoryCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<ProductCategory>(cache, requestCache);

public sealed class ProductManufacturerCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<ProductManufacturer>(cache, requestCache);

public sealed class TierPriceCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : PriceCacheEventConsumer<TierPrice>(cache, requestCache);
