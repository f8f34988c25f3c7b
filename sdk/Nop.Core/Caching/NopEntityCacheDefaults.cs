namespace Nop.Core.Caching;

public static partial class NopEntityCacheDefaults<TEntity>
    where TEntity : BaseEntity
{
    public static string EntityTypeName => typeof(TEntity).Name.ToLowerInvariant();

    public static string Prefix => $"Nop.{EntityTypeName}.";

    public static string ByIdPrefix => $"Nop.{EntityTypeName}.byid.";

    public static string ByIdsPrefix => $"Nop.{EntityTypeName}.byids.";

    public static string AllPrefix => $"Nop.{EntityTypeName}.all.";

    public static CacheKey ByIdCacheKey => new($"{ByIdPrefix}{{0}}");

    public static CacheKey ByIdsCacheKey => new($"{ByIdsPrefix}{{0}}");

    public static CacheKey AllCacheKey => new(AllPrefix);
}
