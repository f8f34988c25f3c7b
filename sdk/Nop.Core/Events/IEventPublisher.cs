namespace Nop.Core.Events;

public partial interface IEventPublisher
{
    Task PublishAsync<T>(T @event);

    void Publish<T>(T @event);
}
