using System.Globalization;

namespace Nop.Core.Caching;

/// <summary>A key with placeholders that <see cref="Create"/> fills.</summary>
public partial class CacheKey
{
    public CacheKey(string key)
    {
        Key = key;
    }

    public string Key { get; protected set; }

    /// <summary>Minutes; 0 means that nothing is cached.</summary>
    public int CacheTime { get; set; } = 60;

    public virtual CacheKey Create(Func<object, object> createCacheKeyParameters, params object[] keyObjects)
    {
        var parameters = keyObjects.Select(createCacheKeyParameters).ToArray();

        return new CacheKey(string.Format(CultureInfo.InvariantCulture, Key, parameters)) { CacheTime = CacheTime };
    }
}
