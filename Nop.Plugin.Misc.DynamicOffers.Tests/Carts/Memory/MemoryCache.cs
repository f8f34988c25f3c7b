using System.Collections;
using Nop.Core;
using Nop.Core.Caching;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>A cache without times and prefixes, and so without texts as keys: those cost more than what is asked for. Emptied as a whole, and used by one at a time.</summary>
internal sealed class MemoryCache : IStaticCacheManager, IShortTermCacheManager
{
    private readonly Dictionary<CacheKey, Task> _values = [];

    public Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire) =>
        key.CacheTime > 0 && _values.TryGetValue(key, out var known) ? (Task<T>)known : AcquireAsync(key, acquire);

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters) =>
        GetAsync(PrepareKey(cacheKey, cacheKeyParameters), acquire);

    public Task SetAsync<T>(CacheKey key, T data)
    {
        _values[key] = Task.FromResult(data);

        return Task.CompletedTask;
    }

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => new FilledKey(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) => PrepareKey(cacheKey, cacheKeyParameters);

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        _values.Remove(cacheKeyParameters.Length == 0 ? cacheKey : PrepareKey(cacheKey, cacheKeyParameters));

        return Task.CompletedTask;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters) => _values.Clear();

    public void RemoveByPrefix(string prefix, params object[] prefixParameters) => _values.Clear();

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters) => ClearAsync();

    public Task ClearAsync()
    {
        _values.Clear();

        return Task.CompletedTask;
    }

    public void Dispose() => _values.Clear();

    private async Task<T> AcquireAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        var acquiring = acquire();
        var value = await acquiring;
        if (key.CacheTime > 0 && value is not null)
            _values[key] = acquiring;

        return value;
    }

    /// <summary>A key of the host with what fills its placeholders, as it is.</summary>
    private sealed class FilledKey : CacheKey
    {
        private readonly object?[] _parameters;
        private readonly int _hash;

        public FilledKey(CacheKey template, object?[] parameters)
            : base(template.Key)
        {
            CacheTime = template.CacheTime;
            _parameters = parameters;
            var hash = new HashCode();
            hash.Add(Key.Length);
            foreach (var parameter in parameters)
                hash.Add(parameter is BaseEntity entity ? entity.Id : parameter is ICollection many ? many.Count : parameter);
            _hash = hash.ToHashCode();
        }

        public override int GetHashCode() => _hash;

        public override bool Equals(object? obj)
        {
            if (obj is not FilledKey other || other._hash != _hash || other.Key != Key || other._parameters.Length != _parameters.Length)
                return false;

            for (var i = 0; i < _parameters.Length; i++)
            {
                if (!AreSame(_parameters[i], other._parameters[i]))
                    return false;
            }

            return true;
        }

        private static bool AreSame(object? one, object? other) => Equals(one, other) || (one, other) switch
        {
            (BaseEntity first, BaseEntity second) => first.Id == second.Id,
            (IEnumerable<int> first, IEnumerable<int> second) => first.SequenceEqual(second),
            _ => false
        };
    }
}
