using System.Globalization;
using System.Linq.Expressions;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>Settings of one store: an object a class, which all who were given it share, and values by key.</summary>
public sealed class MemorySettings : ISettingService
{
    private readonly Dictionary<Type, ISettings> _settings = [];

    public Dictionary<string, object> Values { get; } = [];

    public ISettings Get(Type type) => _settings.TryGetValue(type, out var known) ? known : _settings[type] = (ISettings)Activator.CreateInstance(type)!;

    public T Get<T>() where T : ISettings => (T)Get(typeof(T));

    public Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => Task.FromResult(Get<T>());

    public Task<ISettings> LoadSettingAsync(Type type, int storeId = 0) => Task.FromResult(Get(type));

    public Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default!, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        Task.FromResult(Values.TryGetValue(key, out var value) ? (T)value : defaultValue);

    public Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        Task.FromResult(Values.TryGetValue(key, out var value) ? new Setting(key, Convert.ToString(value, CultureInfo.InvariantCulture)!, storeId) : null!);

    public Task<Setting> GetSettingByIdAsync(int settingId) => throw new NotSupportedException();

    public Task DeleteSettingAsync(Setting setting) => throw new NotSupportedException();

    public Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true) => throw new NotSupportedException();

    public Task<IList<Setting>> GetAllSettingsAsync() => throw new NotSupportedException();

    public Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new() => throw new NotSupportedException();

    public Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new() => throw new NotSupportedException();

    public Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true)
        where T : ISettings, new() => throw new NotSupportedException();

    public Task SaveSettingOverridablePerStoreAsync<T, TPropType>(
        T settings, Expression<Func<T, TPropType>> keySelector, bool overrideForStore, int storeId = 0, bool clearCache = true)
        where T : ISettings, new() => throw new NotSupportedException();

    public Task DeleteSettingAsync<T>() where T : ISettings, new() => throw new NotSupportedException();

    public Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new() => throw new NotSupportedException();

    public Task ClearCacheAsync() => Task.CompletedTask;
}
