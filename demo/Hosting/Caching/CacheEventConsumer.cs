using Nop.Services.Events;

namespace DemoStore.Hosting.Caching;

/// <summary>Empties what is cached under <see cref="NopEntityCacheDefaults{TEntity}" /> when one of the entities changes.</summary>
public abstract class CacheEventConsumer<TEntity>(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : IConsumer<EntityInsertedEvent<TEntity>>, IConsumer<EntityUpdatedEvent<TEntity>>, IConsumer<EntityDeletedEvent<TEntity>>
    where TEntity : BaseEntity
{
    public Task HandleEventAsync(EntityInsertedEvent<TEntity> eventMessage) => ClearAsync();

    public Task HandleEventAsync(EntityUpdatedEvent<TEntity> eventMessage) => ClearAsync();

    public Task HandleEventAsync(EntityDeletedEvent<TEntity> eventMessage) => ClearAsync();

    protected virtual async Task ClearAsync()
    {
        requestCache.RemoveByPrefix(NopEntityCacheDefaults<TEntity>.Prefix);
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<TEntity>.Prefix);
    }
}
