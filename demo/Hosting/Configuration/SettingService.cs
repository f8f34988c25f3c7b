namespace DemoStore.Hosting.Configuration;

/// <summary>Settings are rows named <c>class.property</c>, in lower case; a row of a store goes before the row of all stores (0).</summary>
public sealed class SettingService(IRepository<Setting> settingRepository, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey ByNameKey = new($"{NopEntityCacheDefaults<Setting>.AllPrefix}byname");

    public async Task<Setting> GetSettingByIdAsync(int settingId) => await settingRepository.GetByIdAsync(settingId);

    public async Task DeleteSettingAsync(Setting setting)
    {
        await settingRepository.DeleteAsync(setting);
        await ClearCacheAsync();
    }

    public async Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        var found = await FindAsync(key, storeId, loadSharedValueIfNotFound);

        return found is null ? null! : await GetSettingByIdAsync(found.Id);
    }

    public async Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default!, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        var found = await FindAsync(key, storeId, loadSharedValueIfNotFound);

        return found is not null && SettingValue.TryParse(found.Value, typeof(T), out var value) ? (T)value! : defaultValue;
    }

    public async Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        await SetAsync(key, SettingValue.Format(value), storeId);
        if (clearCache)
            await ClearCacheAsync();
    }

    public async Task<IList<Setting>> GetAllSettingsAsync() =>
        await settingRepository.GetAllAsync(query => query.OrderBy(setting => setting.Name).ThenBy(setting => setting.StoreId));

    public async Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new() => await FindAsync(GetKey(typeof(T), GetProperty(keySelector)), storeId, false) is not null;

    public async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => (T)await LoadSettingAsync(typeof(T), storeId);

    public async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var settings = (ISettings)Activator.CreateInstance(type)!;
        foreach (var property in GetProperties(type))
        {
            var found = await FindAsync(GetKey(type, property), storeId, true);
            if (found is not null && SettingValue.TryParse(found.Value, property.PropertyType, out var value))
                property.SetValue(settings, value);
        }

        return settings;
    }

    public async Task SaveSettingAsync<T>(T settings, int storeId = 0)
        where T : ISettings, new()
    {
        foreach (var property in GetProperties(typeof(T)))
            await SetAsync(GetKey(typeof(T), property), SettingValue.Format(property.GetValue(settings)), storeId);

        await ClearCacheAsync();
    }

    public async Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true)
        where T : ISettings, new()
    {
        var property = GetProperty(keySelector);
        await SetAsync(GetKey(typeof(T), property), SettingValue.Format(property.GetValue(settings)), storeId);
        if (clearCache)
            await ClearCacheAsync();
    }

    public async Task SaveSettingOverridablePerStoreAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector,
        bool overrideForStore, int storeId = 0, bool clearCache = true)
        where T : ISettings, new()
    {
        if (overrideForStore || storeId == 0)
            await SaveSettingAsync(settings, keySelector, storeId, clearCache);
        else
            await DeleteSettingAsync(settings, keySelector, storeId);
    }

    public async Task DeleteSettingAsync<T>()
        where T : ISettings, new()
    {
        var keys = GetProperties(typeof(T)).Select(property => GetKey(typeof(T), property)).ToHashSet();
        var settings = (await GetAllSettingsAsync()).Where(setting => keys.Contains(setting.Name.ToLowerInvariant())).ToList();
        await settingRepository.DeleteAsync(settings);
        await ClearCacheAsync();
    }

    public async Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        var found = await FindAsync(GetKey(typeof(T), GetProperty(keySelector)), storeId, false);
        if (found is not null)
            await DeleteSettingAsync(await GetSettingByIdAsync(found.Id));
    }

    public async Task ClearCacheAsync() => await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Setting>.Prefix);

    private async Task SetAsync(string key, string value, int storeId)
    {
        key = key.Trim().ToLowerInvariant();
        var found = await FindAsync(key, storeId, false);
        if (found is null)
        {
            await settingRepository.InsertAsync(new Setting(key, value, storeId));
            return;
        }

        var setting = await GetSettingByIdAsync(found.Id);
        setting.Value = value;
        await settingRepository.UpdateAsync(setting);
    }

    private async Task<CachedSetting?> FindAsync(string key, int storeId, bool loadSharedValueIfNotFound)
    {
        var all = await cache.GetAsync(ByNameKey, async () => (await GetAllSettingsAsync())
            .Select(setting => new CachedSetting(setting.Id, setting.Name.ToLowerInvariant(), setting.Value, setting.StoreId))
            .ToLookup(setting => setting.Name));
        var named = all[key.Trim().ToLowerInvariant()].ToList();
        var ofStore = named.Find(setting => setting.StoreId == storeId);

        return ofStore is null && loadSharedValueIfNotFound ? named.Find(setting => setting.StoreId == 0) : ofStore;
    }

    private static IEnumerable<PropertyInfo> GetProperties(Type type) =>
        type.GetProperties().Where(property => property.CanRead && property.CanWrite);

    private static PropertyInfo GetProperty<T, TPropType>(Expression<Func<T, TPropType>> keySelector) =>
        keySelector.Body is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException($"'{keySelector}' does not name a property.", nameof(keySelector));

    private static string GetKey(Type type, PropertyInfo property) => $"{type.Name}.{property.Name}".ToLowerInvariant();

    /// <summary>A copy, so that nobody changes what is cached.</summary>
    private sealed record CachedSetting(int Id, string Name, string Value, int StoreId);
}
