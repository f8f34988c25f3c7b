using System.Linq.Expressions;

namespace Nop.Services.Localization;

public partial interface ILocalizedEntityService
{
    Task SaveLocalizedValueAsync<T>(T entity, Expression<Func<T, string>> keySelector, string localeValue, int languageId);
}
