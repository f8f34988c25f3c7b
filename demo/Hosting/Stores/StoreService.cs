namespace DemoStore.Hosting.Stores;

public sealed class StoreService(IRepository<Store> storeRepository) : IStoreService
{
    public async Task<IList<Store>> GetAllStoresAsync() =>
        await storeRepository.GetAllAsync(
            query => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id),
            cacheKeys => cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Store>.AllCacheKey),
            includeDeleted: false);

    public async Task<Store> GetStoreByIdAsync(int storeId) =>
        await storeRepository.GetByIdAsync(storeId, cacheKeys =>
            cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Store>.ByIdCacheKey, storeId));
}
