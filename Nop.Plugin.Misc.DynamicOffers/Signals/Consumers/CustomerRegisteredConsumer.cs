using Nop.Core.Domain.Customers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>The customer id stays: the guest becomes the account.</summary>
public class CustomerRegisteredConsumer(ISignalSink sink) : IConsumer<CustomerRegisteredEvent>
{
    public Task HandleEventAsync(CustomerRegisteredEvent eventMessage)
    {
        sink.AcceptOf(eventMessage.Customer.Id, eventMessage.Customer.RegisteredInStoreId, SignalKind.Registered);

        return Task.CompletedTask;
    }
}
