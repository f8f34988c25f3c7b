using FluentValidation;

namespace DemoStore.Hosting.Mvc;

/// <summary>Asks the validator of what an action is given, where there is one, and notes its errors in the model state.</summary>
public sealed class ModelValidationFilter : IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Before every other filter, so that all of them see the errors.</summary>
    public int Order => int.MinValue;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var model in context.ActionArguments.Values.Where(value => value is not null))
        {
            var validatorType = typeof(IValidator<>).MakeGenericType(model!.GetType());
            foreach (var validator in context.HttpContext.RequestServices.GetServices(validatorType).Cast<IValidator>())
            {
                var result = await validator.ValidateAsync(new ValidationContext<object>(model), context.HttpContext.RequestAborted);
                foreach (var error in result.Errors)
                    context.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
            }
        }

        await next();
    }
}
