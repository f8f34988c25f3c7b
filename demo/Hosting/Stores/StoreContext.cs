namespace DemoStore.Hosting.Stores;

/// <summary>The store is found by the request's host; without a request, or for an unknown host, it is the first one.</summary>
public sealed class StoreContext(
    IGenericAttributeService genericAttributeService, IHttpContextAccessor httpContextAccessor, IRepository<Store> storeRepository,
    IStoreService storeService) : IStoreContext
{
    private Store? _currentStore;
    private int? _storeScope;

    public async Task<Store> GetCurrentStoreAsync() => _currentStore ??= Choose(await storeService.GetAllStoresAsync());

    public Store GetCurrentStore() =>
        _currentStore ??= Choose(storeRepository.GetAll(
            query => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id),
            cacheKeys => cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Store>.AllCacheKey),
            includeDeleted: false));

    /// <summary>The store whose settings the admin edits; 0 for those of all stores, and always where there is only one.</summary>
    public async Task<int> GetActiveStoreScopeConfigurationAsync()
    {
        if (_storeScope is not null)
            return _storeScope.Value;

        if ((await storeService.GetAllStoresAsync()).Count < 2)
            return (_storeScope = 0).Value;

        // The work context needs this one, so it cannot be had by the constructor.
        var customer = await EngineContext.Current.Resolve<IWorkContext>().GetCurrentCustomerAsync();
        var storeId = await genericAttributeService.GetAttributeAsync<int>(customer, NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute);
        _storeScope = (await storeService.GetStoreByIdAsync(storeId))?.Id ?? 0;

        return _storeScope.Value;
    }

    private Store Choose(IList<Store> stores)
    {
        var host = httpContextAccessor.HttpContext?.Request.Host.Value;

        return stores.FirstOrDefault(store => GetHosts(store).Contains(host, StringComparer.OrdinalIgnoreCase))
            ?? stores.FirstOrDefault()
            ?? throw new NopException("No store could be loaded");
    }

    private static string[] GetHosts(Store store) =>
        store.Hosts?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
