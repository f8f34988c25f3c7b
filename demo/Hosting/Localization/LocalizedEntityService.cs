namespace DemoStore.Hosting.Localization;

public sealed class LocalizedEntityService(IRepository<LocalizedProperty> localizedPropertyRepository) : ILocalizedEntityService
{
    /// <remarks>An empty text deletes what there is.</remarks>
    public async Task SaveLocalizedValueAsync<T>(T entity, Expression<Func<T, string>> keySelector, string localeValue, int languageId)
        where T : BaseEntity, ILocalizedEntity
    {
        var localeKey = ((MemberExpression)keySelector.Body).Member.Name;
        var localeKeyGroup = entity.GetType().Name;
        var known = await localizedPropertyRepository.Table.FirstOrDefaultAsync(property =>
            property.EntityId == entity.Id && property.LocaleKeyGroup == localeKeyGroup
            && property.LocaleKey == localeKey && property.LanguageId == languageId);

        if (known is null && !string.IsNullOrWhiteSpace(localeValue))
        {
            await localizedPropertyRepository.InsertAsync(new LocalizedProperty
            {
                EntityId = entity.Id,
                LanguageId = languageId,
                LocaleKey = localeKey,
                LocaleKeyGroup = localeKeyGroup,
                LocaleValue = localeValue
            });
        }
        else if (known is not null && string.IsNullOrWhiteSpace(localeValue))
        {
            await localizedPropertyRepository.DeleteAsync(known);
        }
        else if (known is not null)
        {
            known.LocaleValue = localeValue;
            await localizedPropertyRepository.UpdateAsync(known);
        }
    }
}
