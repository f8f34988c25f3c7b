using System.Text.RegularExpressions;

namespace DemoStore.Hosting.Localization;

/// <summary>Texts by key and language; keys are kept in lower case.</summary>
public sealed partial class LocalizationService(
    IRepository<LocaleStringResource> resourceRepository, IRepository<LocalizedProperty> localizedPropertyRepository,
    ILanguageService languageService, IStaticCacheManager cache, IWorkContext workContext, NopLogger logger) : ILocalizationService
{
    private static readonly CacheKey ByLanguageKey = new($"{NopEntityCacheDefaults<LocaleStringResource>.AllPrefix}{{0}}");
    private static readonly CacheKey LocalizedKey = new($"{NopEntityCacheDefaults<LocalizedProperty>.AllPrefix}{{0}}-{{1}}");

    public async Task<string> GetResourceAsync(string resourceKey)
    {
        var language = await workContext.GetWorkingLanguageAsync();

        return language is null ? string.Empty : await GetResourceAsync(resourceKey, language.Id);
    }

    public async Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true, string defaultValue = "",
        bool returnEmptyIfNotFound = false)
    {
        var resources = await GetResourcesAsync(languageId);
        if (resources.TryGetValue(resourceKey.Trim(), out var resource) && !string.IsNullOrEmpty(resource))
            return resource;

        if (logIfNotFound)
            await logger.WarningAsync($"Resource string ({resourceKey}) is not found. Language ID = {languageId}");
        if (!string.IsNullOrEmpty(defaultValue))
            return defaultValue;

        return returnEmptyIfNotFound ? string.Empty : resourceKey;
    }

    public async Task AddOrUpdateLocaleResourceAsync(string resourceName, string resourceValue, string? languageCulture = null)
    {
        foreach (var language in await languageService.GetAllLanguagesAsync(true))
        {
            if (string.IsNullOrEmpty(languageCulture) || languageCulture == language.LanguageCulture)
                await AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [resourceName] = resourceValue }, language.Id);
        }
    }

    /// <remarks>What had one of the names is deleted first, and everything inserted anew, in all languages where none is given.</remarks>
    public async Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null)
    {
        await DeleteLocaleResourcesAsync(resources.Keys.ToList(), languageId);
        var inserted = (await languageService.GetAllLanguagesAsync(true))
            .Where(language => languageId is null || language.Id == languageId)
            .SelectMany(language => resources.Select(resource => new LocaleStringResource
            {
                LanguageId = language.Id,
                ResourceName = resource.Key.Trim().ToLowerInvariant(),
                ResourceValue = resource.Value
            }))
            .ToList();
        await resourceRepository.InsertAsync(inserted, false);
        await ClearCacheAsync();
    }

    public async Task DeleteLocaleResourceAsync(string resourceName) => await DeleteLocaleResourcesAsync([resourceName]);

    public async Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null)
    {
        var names = resourceNames.Select(name => name.Trim().ToLowerInvariant()).ToList();
        await resourceRepository.DeleteAsync(resource =>
            (languageId == null || resource.LanguageId == languageId) && names.Contains(resource.ResourceName));
        await ClearCacheAsync();
    }

    public async Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        var prefix = resourceNamePrefix.ToLowerInvariant();
        await resourceRepository.DeleteAsync(resource =>
            (languageId == null || resource.LanguageId == languageId) && resource.ResourceName.StartsWith(prefix));
        await ClearCacheAsync();
    }

    public async Task<TPropType> GetLocalizedAsync<TEntity, TPropType>(TEntity entity, Expression<Func<TEntity, TPropType>> keySelector,
        int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true)
        where TEntity : BaseEntity, ILocalizedEntity
    {
        var property = (PropertyInfo)((MemberExpression)keySelector.Body).Member;
        languageId ??= (await workContext.GetWorkingLanguageAsync()).Id;

        var isAsked = languageId > 0 && (!ensureTwoPublishedLanguages || (await languageService.GetAllLanguagesAsync()).Count >= 2);
        if (isAsked)
        {
            var values = await GetLocalizedValuesAsync(languageId.Value, entity.GetType().Name);
            if (values.TryGetValue((entity.Id, property.Name), out var value) && !string.IsNullOrEmpty(value))
                return (TPropType)Convert.ChangeType(value, typeof(TPropType), null);
        }

        return returnDefaultValue || isAsked == false ? (TPropType)property.GetValue(entity)! : default!;
    }

    public async Task<string> GetLocalizedEnumAsync<TEnum>(TEnum enumValue, int? languageId = null)
        where TEnum : struct
    {
        languageId ??= (await workContext.GetWorkingLanguageAsync()).Id;
        var result = await GetResourceAsync($"Enums.{typeof(TEnum)}.{enumValue}", languageId.Value, false, string.Empty, true);

        return string.IsNullOrEmpty(result) ? WordStart().Replace(enumValue.ToString()!, " $0").Trim() : result;
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    private async Task<Dictionary<string, string>> GetResourcesAsync(int languageId) =>
        await cache.GetAsync(cache.PrepareKey(ByLanguageKey, languageId), async () =>
        {
            var resources = await resourceRepository.Table.Where(resource => resource.LanguageId == languageId).ToListAsync();

            return resources
                .GroupBy(resource => resource.ResourceName, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(sameName => sameName.Key, sameName => sameName.Last().ResourceValue, StringComparer.OrdinalIgnoreCase);
        });

    private async Task<Dictionary<(int EntityId, string Property), string>> GetLocalizedValuesAsync(int languageId, string keyGroup) =>
        await cache.GetAsync(cache.PrepareKey(LocalizedKey, languageId, keyGroup), async () =>
        {
            var properties = await localizedPropertyRepository.Table
                .Where(property => property.LanguageId == languageId && property.LocaleKeyGroup == keyGroup)
                .ToListAsync();

            return properties
                .GroupBy(property => (property.EntityId, property.LocaleKey))
                .ToDictionary(same => same.Key, same => same.Last().LocaleValue);
        });

    private async Task ClearCacheAsync() => await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<LocaleStringResource>.Prefix);
}
