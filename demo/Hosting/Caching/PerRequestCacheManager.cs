namespace DemoStore.Hosting.Caching;

/// <summary>Remembers for the length of a request; outside one, resolved from the root, it never forgets.</summary>
public sealed class PerRequestCacheManager : CacheKeys, IShortTermCacheManager
{
    private readonly ConcurrentDictionary<string, object?> _entries = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        if (cacheKey.CacheTime <= 0)
            return await acquire();

        var key = PrepareKey(cacheKey, cacheKeyParameters).Key;
        if (_entries.TryGetValue(key, out var known))
            return (T)known!;

        var value = await acquire();
        _entries[key] = value;

        return value;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters) =>
        _entries.TryRemove(PrepareKey(new CacheKey(cacheKey), cacheKeyParameters).Key, out _);

    public void RemoveByPrefix(string prefix, params object[] prefixParameters)
    {
        var start = PreparePrefix(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            _entries.TryRemove(key, out _);
    }
}
