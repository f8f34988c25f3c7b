using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>The one mail about a cart that was left.</summary>
public class Reminder : BaseEntity
{
    public int ShopperId { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    public int StateId { get; set; }

    public ReminderState State
    {
        get => (ReminderState)StateId;
        set => StateId = (int)value;
    }

    /// <summary>The last change of the cart; an order after it makes the mail pointless.</summary>
    public DateTime CartChangedOnUtc { get; set; }

    public DateTime DueOnUtc { get; set; }

    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>Stands in the mail's link, so that a mail queued before a crash is found again.</summary>
    public Guid Key { get; set; }

    public int? QueuedEmailId { get; set; }

    public DateTime? QueuedOnUtc { get; set; }

    /// <summary>Why it was cancelled, where it was.</summary>
    public string? Reason { get; set; }
}
