using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>Who ordered is not reminded: what waits for a gateway is dropped.</summary>
public class WebhookOrderConsumer(IWebhookStore store, PluginState pluginState, TimeProvider timeProvider) : IConsumer<OrderPlacedEvent>
{
    public async Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        if (await pluginState.IsInstalledAsync())
            await store.DropAsync(eventMessage.Order.CustomerId, ReminderReason.Ordered, timeProvider.GetUtcNow().UtcDateTime);
    }
}
