using FluentValidation;

namespace Nop.Web.Framework.Validators;

public static partial class RuleBuilderOptionsExtension
{
    public static IRuleBuilderOptions<TModel, TProperty> WithMessageAwait<TModel, TProperty>(
        this IRuleBuilderOptions<TModel, TProperty> rule, Task<string> errorMessage)
    {
        return rule.WithMessage(_ => errorMessage.Result);
    }

    public static IRuleBuilderOptions<TModel, TProperty> WithMessageAwait<TModel, TProperty>(
        this IRuleBuilderOptions<TModel, TProperty> rule, Task<string> errorMessage, params object[] args)
    {
        return rule.WithMessage(_ => string.Format(errorMessage.Result, args));
    }
}
