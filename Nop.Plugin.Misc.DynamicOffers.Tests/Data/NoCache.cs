using Nop.Core.Caching;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

/// <summary>Reads what is asked for, every time.</summary>
internal sealed class NoCache : IStaticCacheManager, IShortTermCacheManager
{
    public Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        return acquire();
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire)
    {
        return Task.FromResult(acquire());
    }

    public Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        return acquire();
    }

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        return cacheKey;
    }

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        return cacheKey;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        return Task.CompletedTask;
    }

    public Task SetAsync<T>(CacheKey key, T data)
    {
        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        return Task.CompletedTask;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters)
    {
    }

    public void RemoveByPrefix(string prefix, params object[] prefixParameters)
    {
    }

    public void Dispose()
    {
    }
}
