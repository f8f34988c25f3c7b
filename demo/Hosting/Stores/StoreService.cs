using Nop.Core.Caching;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Stores;

namespace DemoStore.Hosting.Stores;

public sealed class StoreService(IRepository<Store> storeRepository) : IStoreService
{
    public async Task<IList<Store>> GetAllStoresAsync()
    {
        return await storeRepository.GetAllAsync(
            query => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id),
            cacheKeys => cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Store>.AllCacheKey),
            includeDeleted: false);
    }

    public async Task<Store> GetStoreByIdAsync(int storeId)
    {
        return await storeRepository.GetByIdAsync(storeId, cacheKeys =>
            cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Store>.ByIdCacheKey, storeId));
    }
}
