using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class ReturnRequestedConsumer(ISignalSink sink) : IConsumer<EntityInsertedEvent<ReturnRequest>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ReturnRequest> eventMessage)
    {
        var request = eventMessage.Entity;
        sink.AcceptOf(request.CustomerId, request.StoreId, SignalKind.ReturnRequested, subjectId: 0, request.Id, request.Quantity);

        return Task.CompletedTask;
    }
}
