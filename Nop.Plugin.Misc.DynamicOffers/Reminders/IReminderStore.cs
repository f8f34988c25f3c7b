namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public interface IReminderStore
{
    /// <summary>The planned reminder of a cart, or null.</summary>
    Task<Reminder?> FindPlannedAsync(int customerId, int storeId);

    /// <summary>When the customer's last mail was queued, or null where there was none.</summary>
    Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId);

    Task InsertAsync(Reminder reminder);

    /// <summary>Moves a planned reminder; does nothing where it is planned no more.</summary>
    Task RescheduleAsync(Reminder reminder, DateTime cartChangedOnUtc, DateTime dueOnUtc);

    /// <summary>Planned ones of the stores that are due and claimed ones whose lease ran out, oldest first. One indexed statement.</summary>
    Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit);

    /// <summary>
    /// Takes a due reminder for this node until <paramref name="leaseUntilUtc"/>, in one statement that also sees to it that the customer placed no
    /// order since the cart's last change. False where another node has it or an order came.
    /// </summary>
    Task<bool> TryClaimAsync(Reminder reminder, DateTime nowUtc, DateTime leaseUntilUtc);

    Task<bool> HasOrderedSinceAsync(Reminder reminder);

    /// <summary>The host's id of a mail with this reminder's key that stands in its queue or has left it, or null.</summary>
    Task<int?> FindQueuedMailAsync(Reminder reminder);

    /// <summary>Notes the mail of a claimed reminder; false where it was taken back meanwhile.</summary>
    Task<bool> TrySetQueuedAsync(Reminder reminder, int queuedEmailId, DateTime nowUtc);

    /// <summary>Lets go of a claim: the reminder is planned again, for later.</summary>
    Task PostponeAsync(Reminder reminder, DateTime dueOnUtc);

    Task CancelAsync(Reminder reminder, string reason);

    /// <summary>Reminders of the customer that are planned or whose mail stands in the host's queue unsent.</summary>
    Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId);

    /// <summary>Reminders of the store whose mail stands in the host's queue unsent; of all stores for 0.</summary>
    Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId);
}
