using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>A checkout took an address: a country, and for a guest an e-mail that nobody has proved.</summary>
public class AddressAddedConsumer(AddressSignals signals) : IConsumer<EntityInsertedEvent<Address>>
{
    public Task HandleEventAsync(EntityInsertedEvent<Address> eventMessage)
    {
        signals.Accept(eventMessage.Entity);

        return Task.CompletedTask;
    }
}
