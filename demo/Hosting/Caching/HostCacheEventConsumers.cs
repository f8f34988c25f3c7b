using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Seo;

namespace DemoStore.Hosting.Caching;

public sealed class SettingCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Setting>(cache, requestCache);

public sealed class StoreCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Store>(cache, requestCache);

public sealed class LanguageCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<Language>(cache, requestCache);

public sealed class LocaleStringResourceCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<LocaleStringResource>(cache, requestCache);

public sealed class LocalizedPropertyCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<LocalizedProperty>(cache, requestCache);

public sealed class UrlRecordCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<UrlRecord>(cache, requestCache);

public sealed class GenericAttributeCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<GenericAttribute>(cache, requestCache);

public sealed class PermissionRecordCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<PermissionRecord>(cache, requestCache);

public sealed class PermissionMappingCacheEventConsumer(IStaticCacheManager cache, IShortTermCacheManager requestCache)
    : CacheEventConsumer<PermissionRecordCustomerRoleMapping>(cache, requestCache);
