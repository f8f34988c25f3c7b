namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public interface IReminderHistory
{
    /// <summary>All reminders of the customer, planned, sent and cancelled, oldest first.</summary>
    Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId);
}
