using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public interface IReminderHistory
{
    /// <summary>All reminders of the customer, planned, sent and cancelled, oldest first.</summary>
    Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId);

    /// <summary>Null where there is no reminder with this key.</summary>
    Task<Reminder?> FindAsync(Guid key);

    /// <summary>The newest first.</summary>
    /// <param name="state">Null for all.</param>
    Task<IPagedList<Reminder>> GetPageAsync(ReminderState? state, int pageIndex, int pageSize);

    Task<ReminderFigures> GetFiguresAsync();
}

/// <param name="Reasons">Of what was not sent, how often, by the code.</param>
public sealed record ReminderFigures(int Planned, int Queued, int Sent, int Opened, int Clicked, int Ordered, IReadOnlyDictionary<string, int> Reasons);
