using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>The order is paid: what it earned is given.</summary>
public class OrderPaidConsumer(PointsReward points) : IConsumer<OrderPaidEvent>
{
    public Task HandleEventAsync(OrderPaidEvent eventMessage) => points.GiveAsync(eventMessage.Order);
}
