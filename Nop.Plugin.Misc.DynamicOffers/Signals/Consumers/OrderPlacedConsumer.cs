using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class OrderPlacedConsumer : IConsumer<OrderPlacedEvent>
{
    private readonly ISignalSink _sink;
    private readonly CurrentShopper _currentShopper;

    public OrderPlacedConsumer(ISignalSink sink, CurrentShopper currentShopper)
    {
        _sink = sink;
        _currentShopper = currentShopper;
    }

    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        if (eventMessage.Order.CustomerId == _currentShopper.Value?.CustomerId)
        {
            _sink.Accept(SignalKind.OrderPlaced, eventMessage.Order.Id);
        }

        return Task.CompletedTask;
    }
}
