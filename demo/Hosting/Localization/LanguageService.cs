namespace DemoStore.Hosting.Localization;

public sealed class LanguageService(
    IRepository<Language> languageRepository,
    IRepository<StoreMapping> storeMappingRepository) : ILanguageService
{
    private static readonly CacheKey ByStoreKey = new($"{NopEntityCacheDefaults<Language>.AllPrefix}{{0}}-{{1}}");

    public async Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0) =>
        await languageRepository.GetAllAsync(
            query => query
                .Where(language => showHidden || language.Published)
                .Where(language => storeId == 0 || !language.LimitedToStores || storeMappingRepository.Table.Any(mapping =>
                    mapping.EntityName == nameof(Language) && mapping.EntityId == language.Id && mapping.StoreId == storeId))
                .OrderBy(language => language.DisplayOrder)
                .ThenBy(language => language.Id),
            cacheKeys => cacheKeys.PrepareKeyForDefaultCache(ByStoreKey, storeId, showHidden));

    public async Task<Language> GetLanguageByIdAsync(int languageId) =>
        await languageRepository.GetByIdAsync(languageId, cacheKeys =>
            cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<Language>.ByIdCacheKey, languageId));
}
