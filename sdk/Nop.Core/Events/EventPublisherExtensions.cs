namespace Nop.Core.Events;

public static partial class EventPublisherExtensions
{
    public static Task EntityInsertedAsync<T>(this IEventPublisher eventPublisher, T entity)
        where T : BaseEntity
    {
        return eventPublisher.PublishAsync(new EntityInsertedEvent<T>(entity));
    }

    public static Task EntityUpdatedAsync<T>(this IEventPublisher eventPublisher, T entity)
        where T : BaseEntity
    {
        return eventPublisher.PublishAsync(new EntityUpdatedEvent<T>(entity));
    }

    public static Task EntityDeletedAsync<T>(this IEventPublisher eventPublisher, T entity)
        where T : BaseEntity
    {
        return eventPublisher.PublishAsync(new EntityDeletedEvent<T>(entity));
    }
}
