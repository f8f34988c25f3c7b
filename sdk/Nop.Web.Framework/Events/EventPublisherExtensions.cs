using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Events;

/// <summary>
/// Every model is published as <see cref="BaseNopModel" />, or as a sequence of them, whatever its own type is; consumers test the type.
/// </summary>
public static partial class EventPublisherExtensions
{
    public static async Task ModelPreparedAsync(this IEventPublisher eventPublisher, object model)
    {
        if (model is BaseNopModel nopModel)
            await eventPublisher.PublishAsync(new ModelPreparedEvent<BaseNopModel>(nopModel));
        else if (model is IEnumerable<BaseNopModel> nopModels)
            await eventPublisher.PublishAsync(new ModelPreparedEvent<IEnumerable<BaseNopModel>>(nopModels));
    }

    /// <summary>Blocks until all consumers are done: view components are rendered synchronously.</summary>
    public static void ModelPrepared(this IEventPublisher eventPublisher, object model)
    {
        eventPublisher.ModelPreparedAsync(model).Wait();
    }

    public static async Task ModelReceivedAsync<T>(this IEventPublisher eventPublisher, T model, ModelStateDictionary modelState)
    {
        await eventPublisher.PublishAsync(new ModelReceivedEvent<T>(model, modelState));
    }
}
