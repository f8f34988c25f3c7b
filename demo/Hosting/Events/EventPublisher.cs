namespace DemoStore.Hosting.Events;

/// <summary>
/// Hands an event to one consumer after the other, inline and awaited; an exception is logged and swallowed, and the publisher never
/// knows of it.
/// </summary>
public sealed class EventPublisher : IEventPublisher
{
    public async Task PublishAsync<T>(T @event)
    {
        foreach (var consumer in EngineContext.Current.ResolveAll<IConsumer<T>>().ToList())
        {
            try
            {
                await consumer.HandleEventAsync(@event);
            }
            catch (Exception exception)
            {
                await LogAsync(exception);
            }

            if (@event is IStopProcessingEvent { StopProcessing: true })
                break;
        }
    }

    public void Publish<T>(T @event) => PublishAsync(@event).Wait();

    private static async Task LogAsync(Exception exception)
    {
        try
        {
            await EngineContext.Current.Resolve<NopLogger>().ErrorAsync(exception.Message, exception);
        }
        catch (Exception failure)
        {
            // Where the log cannot be written either, whoever placed an order must not suffer for it.
            await Console.Error.WriteLineAsync($"{exception}{Environment.NewLine}{failure}");
        }
    }
}
