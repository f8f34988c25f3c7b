using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Who ordered is not reminded, also where the mail stands in the host's queue already.</summary>
public class OrderPlacedConsumer : IConsumer<OrderPlacedEvent>
{
    private readonly ReminderScheduling _scheduling;

    public OrderPlacedConsumer(ReminderScheduling scheduling)
    {
        _scheduling = scheduling;
    }

    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return _scheduling.CancelAsync(eventMessage.Order.CustomerId, ReminderReason.Ordered);
    }
}
