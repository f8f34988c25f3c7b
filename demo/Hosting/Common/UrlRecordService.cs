namespace DemoStore.Hosting.Common;

/// <summary>The names of products, categories and manufacturers in addresses; they have one for all languages.</summary>
public sealed class UrlRecordService(IRepository<UrlRecord> urlRecordRepository) : IUrlRecordService
{
    public async Task<string> GetSeNameAsync<T>(T entity, int? languageId = null, bool returnDefaultValue = true,
        bool ensureTwoPublishedLanguages = true)
        where T : BaseEntity, ISlugSupported
    {
        var entityName = entity.GetType().Name;

        return (await GetAllAsync())
            .FirstOrDefault(record => record.EntityId == entity.Id && record.EntityName == entityName && record.IsActive)
            ?.Slug ?? string.Empty;
    }

    public async Task<UrlRecord> GetBySlugAsync(string slug) =>
        (await GetAllAsync())
            .Where(record => record.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))
            .MaxBy(record => record.IsActive)!;

    public async Task SaveSlugAsync<T>(T entity, string slug, int languageId)
        where T : BaseEntity, ISlugSupported
    {
        var entityName = entity.GetType().Name;
        var known = await urlRecordRepository.Table
            .Where(record => record.EntityId == entity.Id && record.EntityName == entityName && record.LanguageId == languageId)
            .ToListAsync();
        if (known.Exists(record => record.IsActive && record.Slug == slug))
            return;

        foreach (var record in known.Where(record => record.IsActive))
        {
            record.IsActive = false;
            await urlRecordRepository.UpdateAsync(record);
        }

        await urlRecordRepository.InsertAsync(new UrlRecord
        {
            EntityId = entity.Id,
            EntityName = entityName,
            LanguageId = languageId,
            Slug = slug,
            IsActive = true
        });
    }

    private async Task<IList<UrlRecord>> GetAllAsync() =>
        await urlRecordRepository.GetAllAsync(query => query.OrderBy(record => record.Id),
            cacheKeys => cacheKeys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<UrlRecord>.AllCacheKey));
}
