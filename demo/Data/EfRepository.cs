namespace DemoStore.Data;

/// <summary>
/// Entities as nopCommerce hands them out: untracked, cached by the key that the caller names, and told of by events.
/// </summary>
public sealed class EfRepository<TEntity>(
    IEventPublisher eventPublisher, INopDataProvider dataProvider, IShortTermCacheManager shortTermCache,
    IStaticCacheManager staticCache) : IRepository<TEntity>
    where TEntity : BaseEntity
{
    private static readonly CacheKey ById = NopEntityCacheDefaults<TEntity>.ByIdCacheKey;
    private static readonly bool IsSoftDeleted = typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity));

    public IQueryable<TEntity> Table => dataProvider.GetTable<TEntity>();

    public Task<TEntity> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true, bool useShortTermCache = false)
    {
        if (id is null or 0)
            return Task.FromResult<TEntity>(null!);

        if (getCacheKey is null)
            return LoadAsync();

        return useShortTermCache ? shortTermCache.GetAsync(LoadAsync, KeyOf(shortTermCache)) : staticCache.GetAsync(KeyOf(staticCache), LoadAsync);

        Task<TEntity> LoadAsync() => Entities(includeDeleted).FirstOrDefaultAsync(entity => entity.Id == id);

        CacheKey KeyOf(ICacheKeyService cache) =>
            getCacheKey(cache) ?? cache.PrepareKeyForDefaultCache(ById, [id]);
    }

    public TEntity GetById(int? id, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true) =>
        GetByIdAsync(id, getCacheKey, includeDeleted).GetAwaiter().GetResult();

    public async Task<IList<TEntity>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true)
    {
        if (ids is null || ids.Count == 0)
            return [];

        if (getCacheKey is null)
            return InOrderOf(ids, await LoadAsync(ids));

        if (getCacheKey(staticCache) is { } key)
            return await staticCache.GetAsync(key, async () => InOrderOf(ids, await LoadAsync(ids)));

        return await GetEachFromCacheAsync(ids, LoadAsync);

        Task<List<TEntity>> LoadAsync(IEnumerable<int> wanted) => Entities(includeDeleted).Where(entity => wanted.Contains(entity.Id)).ToListAsync();
    }

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>>? func = null,
        Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true) =>
        GetAllAsync(func is null ? null : query => Task.FromResult(func(query)), getCacheKey, includeDeleted);

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>>? func = null,
        Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true) =>
        GetAllAsync(func, getCacheKey is null ? null : cache => Task.FromResult(getCacheKey(cache)), includeDeleted);

    public async Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>>? func,
        Func<ICacheKeyService, Task<CacheKey>>? getCacheKey, bool includeDeleted = true)
    {
        if (getCacheKey is null)
            return await LoadAsync();

        var key = await getCacheKey(staticCache) ?? staticCache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.AllCacheKey, []);
        return await staticCache.GetAsync(key, LoadAsync);

        async Task<IList<TEntity>> LoadAsync()
        {
            var query = Entities(includeDeleted);
            return await (func is null ? query : await func(query)).ToListAsync();
        }
    }

    public IList<TEntity> GetAll(Func<IQueryable<TEntity>, IQueryable<TEntity>>? func = null,
        Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true) =>
        GetAllAsync(func, getCacheKey, includeDeleted).GetAwaiter().GetResult();

    public Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>>? func = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true) =>
        GetAllPagedAsync(func is null ? null : query => Task.FromResult(func(query)), pageIndex, pageSize, getOnlyTotalCount, includeDeleted);

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>>? func = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
    {
        var query = Entities(includeDeleted);
        return await (func is null ? query : await func(query)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);
    }

    public async Task InsertAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await dataProvider.InsertEntityAsync(entity);
        if (publishEvent)
            await eventPublisher.EntityInsertedAsync(entity);
    }

    public async Task InsertAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await dataProvider.BulkInsertEntitiesAsync(entities);
        await PublishEachAsync(entities, publishEvent, eventPublisher.EntityInsertedAsync);
    }

    public void Insert(TEntity entity, bool publishEvent = true) => InsertAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Insert(IList<TEntity> entities, bool publishEvent = true) => InsertAsync(entities, publishEvent).GetAwaiter().GetResult();

    public Task<TEntity> LoadOriginalCopyAsync(TEntity entity) => Table.FirstOrDefaultAsync(original => original.Id == entity.Id);

    public async Task UpdateAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await dataProvider.UpdateEntityAsync(entity);
        if (publishEvent)
            await eventPublisher.EntityUpdatedAsync(entity);
    }

    public async Task UpdateAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await dataProvider.UpdateEntitiesAsync(entities);
        await PublishEachAsync(entities, publishEvent, eventPublisher.EntityUpdatedAsync);
    }

    public void Update(TEntity entity, bool publishEvent = true) => UpdateAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Update(IList<TEntity> entities, bool publishEvent = true) => UpdateAsync(entities, publishEvent).GetAwaiter().GetResult();

    public async Task DeleteAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (MarkedAsDeleted(entity))
            await dataProvider.UpdateEntityAsync(entity);
        else
            await dataProvider.DeleteEntityAsync(entity);

        if (publishEvent)
            await eventPublisher.EntityDeletedAsync(entity);
    }

    public async Task DeleteAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (entities.Count(MarkedAsDeleted) > 0)
            await dataProvider.UpdateEntitiesAsync(entities);
        else if (entities.Count > 0)
            await dataProvider.BulkDeleteEntitiesAsync(entities);

        await PublishEachAsync(entities, publishEvent, eventPublisher.EntityDeletedAsync);
    }

    public Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate) => dataProvider.BulkDeleteEntitiesAsync(predicate);

    public void Delete(TEntity entity, bool publishEvent = true) => DeleteAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Delete(IList<TEntity> entities, bool publishEvent = true) => DeleteAsync(entities, publishEvent).GetAwaiter().GetResult();

    public int Delete(Expression<Func<TEntity, bool>> predicate) => dataProvider.BulkDeleteEntities(predicate);

    public Task TruncateAsync(bool resetIdentity = false) => dataProvider.TruncateAsync<TEntity>(resetIdentity);

    private static bool MarkedAsDeleted(TEntity entity)
    {
        if (entity is not ISoftDeletedEntity softDeleted)
            return false;

        softDeleted.Deleted = true;
        return true;
    }

    private static IList<TEntity> InOrderOf(IEnumerable<int> ids, IEnumerable<TEntity> entities)
    {
        var byId = entities.ToDictionary(entity => entity.Id);
        return ids.Where(byId.ContainsKey).Select(id => byId[id]).ToList();
    }

    // One cache entry an entity, so that lists that overlap share them; those that miss are loaded in one statement.
    private async Task<IList<TEntity>> GetEachFromCacheAsync(IList<int> ids, Func<IEnumerable<int>, Task<List<TEntity>>> loadAsync)
    {
        var found = new List<TEntity>();
        foreach (var id in ids.Distinct())
        {
            if (await staticCache.GetAsync(ByIdKey(id), () => Task.FromResult<TEntity?>(null)) is { } entity)
                found.Add(entity);
        }

        var missing = ids.Except(found.Select(entity => entity.Id)).ToList();
        foreach (var entity in missing.Count > 0 ? await loadAsync(missing) : [])
        {
            await staticCache.SetAsync(ByIdKey(entity.Id), entity);
            found.Add(entity);
        }

        return InOrderOf(ids, found);
    }

    private CacheKey ByIdKey(int id) => staticCache.PrepareKeyForDefaultCache(ById, [id]);

    private IQueryable<TEntity> Entities(bool includeDeleted) =>
        includeDeleted || !IsSoftDeleted ? Table : Table.Where(entity => !((ISoftDeletedEntity)entity).Deleted);

    private static async Task PublishEachAsync(IList<TEntity> entities, bool publishEvent, Func<TEntity, Task> publishAsync)
    {
        foreach (var entity in publishEvent ? entities : [])
            await publishAsync(entity);
    }
}
