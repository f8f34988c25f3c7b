using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DemoStore.Hosting.Mvc;

/// <summary>Reads numbers with a point before the decimals, as browsers send them from number fields, whatever the language.</summary>
public sealed class InvariantNumberModelBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => Type.GetTypeCode(context.Metadata.UnderlyingOrModelType) switch
    {
        TypeCode.Decimal => new Binder((text, culture) => decimal.TryParse(text, NumberStyles.Float, culture, out var value) ? value : null),
        TypeCode.Double => new Binder((text, culture) => double.TryParse(text, NumberStyles.Float, culture, out var value) ? value : null),
        TypeCode.Single => new Binder((text, culture) => float.TryParse(text, NumberStyles.Float, culture, out var value) ? value : null),
        _ => null
    };

    private sealed class Binder(Func<string, CultureInfo, object?> parse) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var name = bindingContext.ModelName;
            var values = bindingContext.ValueProvider.GetValue(name);
            if (values == ValueProviderResult.None)
                return Task.CompletedTask;

            bindingContext.ModelState.SetModelValue(name, values);
            var text = values.FirstValue?.Trim();
            var number = string.IsNullOrEmpty(text) ? null : parse(text, CultureInfo.InvariantCulture) ?? parse(text, values.Culture);
            if (number is not null)
                bindingContext.Result = ModelBindingResult.Success(number);
            else if (!string.IsNullOrEmpty(text))
                AddError(bindingContext, messages => messages.AttemptedValueIsInvalidAccessor(text, name));
            else if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                AddError(bindingContext, messages => messages.ValueMustNotBeNullAccessor(string.Empty));

            return Task.CompletedTask;
        }

        private static void AddError(ModelBindingContext context, Func<Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.ModelBindingMessageProvider, string> message) =>
            context.ModelState.TryAddModelError(context.ModelName, message(context.ModelMetadata.ModelBindingMessageProvider));
    }
}
