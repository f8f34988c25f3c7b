using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>The order is paid: what it earned is given.</summary>
public class OrderPaidConsumer(OrderFollowUp followUp, PointsReward points, PluginState pluginState) : IConsumer<OrderPaidEvent>
{
    public async Task HandleEventAsync(OrderPaidEvent eventMessage)
    {
        if (!await pluginState.IsInstalledAsync())
            return;

        await followUp.TakeAgainAsync(eventMessage.Order);
        await points.GiveAsync(eventMessage.Order);
    }
}
