using System.Collections;

namespace DemoStore.Hosting.Caching;

/// <summary>Fills the placeholders of cache keys: entities by their id, lists by what they hold.</summary>
public abstract class CacheKeys : ICacheKeyService
{
    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => cacheKey.Create(ToParameter, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) =>
        PrepareKey(cacheKey, cacheKeyParameters);

    protected static string PreparePrefix(string prefix, object[] prefixParameters) =>
        prefixParameters.Length == 0
            ? prefix
            : string.Format(CultureInfo.InvariantCulture, prefix, prefixParameters.Select(ToParameter).ToArray());

    private static object ToParameter(object? parameter) => parameter switch
    {
        null => "null",
        string text => text,
        BaseEntity entity => entity.Id,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(',', many.Cast<object>().Select(ToParameter)),
        _ => parameter
    };
}
