using System.Globalization;
using System.Linq.Expressions;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

/// <summary>Keeps settings as the host does: one row a property and store, the row of store 0 shared by the stores without one.</summary>
internal sealed class InMemorySettingService : ISettingService
{
    private readonly Dictionary<(string Key, int StoreId), object?> _rows = [];

    public IReadOnlyCollection<(string Key, int StoreId)> Keys => _rows.Keys;

    public Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        return Task.FromResult(_rows.ContainsKey((Key(keySelector), storeId)));
    }

    public async Task<T> LoadSettingAsync<T>(int storeId = 0)
        where T : ISettings, new()
    {
        return (T)await LoadSettingAsync(typeof(T), storeId);
    }

    public Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var settings = (ISettings)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            var key = $"{type.Name}.{property.Name}";
            if (_rows.TryGetValue((key, storeId), out var value) || _rows.TryGetValue((key, 0), out value))
            {
                property.SetValue(settings, value is List<string> list ? list.ToList() : value);
            }
        }

        return Task.FromResult(settings);
    }

    public Task SaveSettingAsync<T>(T settings, int storeId = 0)
        where T : ISettings, new()
    {
        foreach (var property in typeof(T).GetProperties())
        {
            _rows[($"{typeof(T).Name}.{property.Name}", storeId)] = property.GetValue(settings);
        }

        return Task.CompletedTask;
    }

    public Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true)
        where T : ISettings, new()
    {
        _rows[(Key(keySelector), storeId)] = keySelector.Compile()(settings);

        return Task.CompletedTask;
    }

    public Task SaveSettingOverridablePerStoreAsync<T, TPropType>(
        T settings,
        Expression<Func<T, TPropType>> keySelector,
        bool overrideForStore,
        int storeId = 0,
        bool clearCache = true)
        where T : ISettings, new()
    {
        if (overrideForStore || storeId == 0)
        {
            return SaveSettingAsync(settings, keySelector, storeId, clearCache);
        }

        return DeleteSettingAsync(settings, keySelector, storeId);
    }

    public Task DeleteSettingAsync<T>()
        where T : ISettings, new()
    {
        foreach (var row in _rows.Keys.Where(row => row.Key.StartsWith(typeof(T).Name + ".", StringComparison.Ordinal)).ToList())
        {
            _rows.Remove(row);
        }

        return Task.CompletedTask;
    }

    public Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        _rows.Remove((Key(keySelector), storeId));

        return Task.CompletedTask;
    }

    public Task ClearCacheAsync()
    {
        return Task.CompletedTask;
    }

    public Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        return Task.FromResult(_rows.TryGetValue((key, storeId), out var value)
            ? new Setting(key, Convert.ToString(value, CultureInfo.InvariantCulture)!, storeId)
            : null!);
    }

    public Task<Setting> GetSettingByIdAsync(int settingId)
    {
        throw new NotSupportedException();
    }

    public Task DeleteSettingAsync(Setting setting)
    {
        throw new NotSupportedException();
    }

    public Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default!, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        throw new NotSupportedException();
    }

    public Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        throw new NotSupportedException();
    }

    public Task<IList<Setting>> GetAllSettingsAsync()
    {
        throw new NotSupportedException();
    }

    private static string Key<T, TPropType>(Expression<Func<T, TPropType>> keySelector)
    {
        return $"{typeof(T).Name}.{((MemberExpression)keySelector.Body).Member.Name}";
    }
}
