namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public interface IReminderHistory
{
    /// <summary>All reminders of the customer, planned, sent and cancelled, oldest first.</summary>
    Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId);

    /// <summary>Null where there is no reminder with this key.</summary>
    Task<Reminder?> FindAsync(Guid key);
}
