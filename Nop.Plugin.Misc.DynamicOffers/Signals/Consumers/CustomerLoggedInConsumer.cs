using Nop.Core.Domain.Customers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>Comes after the cart moved, line by line: the whole move is one fact.</summary>
public class CustomerLoggedInConsumer(ISignalSink sink, CartSignals cart) : IConsumer<CustomerLoggedinEvent>
{
    public Task HandleEventAsync(CustomerLoggedinEvent eventMessage)
    {
        cart.Moved(eventMessage.Customer, eventMessage.GuestCustomer);
        sink.Accept(SignalKind.LoggedIn);

        return Task.CompletedTask;
    }
}
