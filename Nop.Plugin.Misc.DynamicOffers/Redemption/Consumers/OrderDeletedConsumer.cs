using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A deleted order gives back what it used. The host keeps the row and publishes no change of status.</summary>
public class OrderDeletedConsumer : IConsumer<EntityDeletedEvent<Order>>
{
    private readonly OrderReversal _reversal;

    public OrderDeletedConsumer(OrderReversal reversal)
    {
        _reversal = reversal;
    }

    public Task HandleEventAsync(EntityDeletedEvent<Order> eventMessage)
    {
        return _reversal.ReverseAsync(eventMessage.Entity);
    }
}
