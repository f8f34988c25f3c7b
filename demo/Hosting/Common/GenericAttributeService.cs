namespace DemoStore.Hosting.Common;

public sealed class GenericAttributeService(
    IRepository<GenericAttribute> genericAttributeRepository, IShortTermCacheManager cache, TimeProvider clock) : IGenericAttributeService
{
    private static readonly CacheKey ByEntityKey = new($"{NopEntityCacheDefaults<GenericAttribute>.AllPrefix}{{0}}-{{1}}");

    public async Task<IList<GenericAttribute>> GetAttributesForEntityAsync(int entityId, string keyGroup) =>
        await cache.GetAsync(
            async () => (IList<GenericAttribute>)await genericAttributeRepository.Table
                .Where(attribute => attribute.EntityId == entityId && attribute.KeyGroup == keyGroup)
                .ToListAsync(),
            ByEntityKey, entityId, keyGroup);

    /// <remarks>An empty value deletes the attribute.</remarks>
    public async Task SaveAttributeAsync<T>(BaseEntity entity, string key, T value, int storeId = 0)
    {
        var keyGroup = entity.GetType().Name;
        var text = value is null ? string.Empty : TypeDescriptor.GetConverter(typeof(T)).ConvertToInvariantString(value);
        var known = Find(await GetAttributesForEntityAsync(entity.Id, keyGroup), key, storeId);

        if (known is null && !string.IsNullOrWhiteSpace(text))
        {
            await genericAttributeRepository.InsertAsync(new GenericAttribute
            {
                EntityId = entity.Id,
                KeyGroup = keyGroup,
                Key = key,
                Value = text,
                StoreId = storeId,
                CreatedOrUpdatedDateUTC = clock.GetUtcNow().UtcDateTime
            });
        }
        else if (known is not null && string.IsNullOrWhiteSpace(text))
        {
            await DeleteAttributeAsync(known);
        }
        else if (known is not null)
        {
            known.Value = text;
            known.CreatedOrUpdatedDateUTC = clock.GetUtcNow().UtcDateTime;
            await genericAttributeRepository.UpdateAsync(known);
        }
    }

    public async Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default!)
    {
        var found = Find(await GetAttributesForEntityAsync(entity.Id, entity.GetType().Name), key, storeId);

        return string.IsNullOrEmpty(found?.Value)
            ? defaultValue
            : (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(found.Value)!;
    }

    public async Task DeleteAttributeAsync(GenericAttribute attribute) => await genericAttributeRepository.DeleteAsync(attribute);

    private static GenericAttribute? Find(IEnumerable<GenericAttribute> attributes, string key, int storeId) =>
        attributes.FirstOrDefault(attribute =>
            attribute.StoreId == storeId && attribute.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
