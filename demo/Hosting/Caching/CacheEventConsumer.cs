namespace DemoStore.Hosting.Caching;

/// <summary>
/// Empties what is cached under <see cref="NopEntityCacheDefaults{TEntity}" /> when one of the entities changes. With what a price is
/// made of go the cached prices, which are kept with the products.
/// </summary>
public sealed class CacheEventConsumer<TEntity>(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : IConsumer<EntityInsertedEvent<TEntity>>, IConsumer<EntityUpdatedEvent<TEntity>>, IConsumer<EntityDeletedEvent<TEntity>>
    where TEntity : BaseEntity
{
    public Task HandleEventAsync(EntityInsertedEvent<TEntity> eventMessage) => ClearAsync();

    public Task HandleEventAsync(EntityUpdatedEvent<TEntity> eventMessage) => ClearAsync();

    public Task HandleEventAsync(EntityDeletedEvent<TEntity> eventMessage) => ClearAsync();

    private async Task ClearAsync()
    {
        requestCache.RemoveByPrefix(NopEntityCacheDefaults<TEntity>.Prefix);
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<TEntity>.Prefix);
        if (CachedEntities.PartsOfPrices.Contains(typeof(TEntity)))
            await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Product>.Prefix);
    }
}

/// <summary>The entities of which something is cached.</summary>
public static class CachedEntities
{
    public static readonly Type[] PartsOfPrices =
    [typeof(Category), typeof(Discount), typeof(Product), typeof(ProductCategory), typeof(ProductManufacturer), typeof(TierPrice)];

    private static readonly Type[] Others =
    [
        typeof(Address), typeof(Country), typeof(Currency), typeof(Customer), typeof(CustomerCustomerRoleMapping), typeof(CustomerRole),
        typeof(DiscountRequirement), typeof(GenericAttribute), typeof(Language), typeof(LocaleStringResource), typeof(LocalizedProperty),
        typeof(Manufacturer), typeof(Order), typeof(PermissionRecord), typeof(PermissionRecordCustomerRoleMapping), typeof(Picture),
        typeof(ProductAttribute), typeof(ProductAttributeCombination), typeof(ProductAttributeMapping), typeof(ProductAttributeValue),
        typeof(ProductSpecificationAttribute), typeof(Setting), typeof(ShoppingCartItem), typeof(StateProvince), typeof(Store), typeof(TaxCategory), typeof(UrlRecord)
    ];

    public static void AddCacheEventConsumers(this IServiceCollection services)
    {
        var consumed =
            from entity in PartsOfPrices.Concat(Others)
            from change in new[] { typeof(EntityInsertedEvent<>), typeof(EntityUpdatedEvent<>), typeof(EntityDeletedEvent<>) }
            select (Entity: entity, Event: change.MakeGenericType(entity));
        foreach (var (entity, @event) in consumed)
            services.AddScoped(typeof(IConsumer<>).MakeGenericType(@event), typeof(CacheEventConsumer<>).MakeGenericType(entity));
    }
}
