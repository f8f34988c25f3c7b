using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

public class AddressChangedConsumer(AddressSignals signals) : IConsumer<EntityUpdatedEvent<Address>>
{
    public Task HandleEventAsync(EntityUpdatedEvent<Address> eventMessage)
    {
        signals.Accept(eventMessage.Entity);

        return Task.CompletedTask;
    }
}
