namespace DemoStore.Hosting.Caching;

/// <summary>The cache of this process. Of many who ask for a missing value at once, one fetches it for all.</summary>
public sealed class StaticCacheManager(TimeProvider clock) : CacheKeys, IStaticCacheManager
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        if (key.CacheTime <= 0)
            return await acquire();

        var fresh = new Entry(new Lazy<Task<object?>>(async () => await acquire()), GetExpiry(key));
        var entry = _entries.AddOrUpdate(key.Key, fresh, (_, known) => known.ExpiresOnUtc > clock.GetUtcNow() ? known : fresh);
        try
        {
            var value = await entry.Value.Value;
            if (value is null)
                Forget(key, entry);

            return (T)value!;
        }
        catch
        {
            Forget(key, entry);
            throw;
        }
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public Task SetAsync<T>(CacheKey key, T data)
    {
        if (key.CacheTime > 0 && data is not null)
            _entries[key.Key] = new Entry(new Lazy<Task<object?>>(Task.FromResult<object?>(data)), GetExpiry(key));

        return Task.CompletedTask;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        _entries.TryRemove(PrepareKey(cacheKey, cacheKeyParameters).Key, out _);

        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        var start = PreparePrefix(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            _entries.TryRemove(key, out _);

        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        _entries.Clear();

        return Task.CompletedTask;
    }

    public void Dispose() => _entries.Clear();

    private void Forget(CacheKey key, Entry entry) => _entries.TryRemove(new KeyValuePair<string, Entry>(key.Key, entry));

    private DateTimeOffset GetExpiry(CacheKey key) => clock.GetUtcNow().AddMinutes(key.CacheTime);

    private sealed record Entry(Lazy<Task<object?>> Value, DateTimeOffset ExpiresOnUtc);
}
