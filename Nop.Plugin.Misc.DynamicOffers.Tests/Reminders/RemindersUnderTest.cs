using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>A store with the host's tables around it, empty at the beginning of each test.</summary>
public abstract class RemindersUnderTest
{
    public abstract IReminderStore Store { get; }

    public abstract Task AddOrderAsync(int customerId, DateTime createdOnUtc, bool deleted = false, string? email = null);

    /// <summary>A mail in the host's queue; returns its id.</summary>
    public abstract Task<int> AddMailAsync(string body, DateTime createdOnUtc, DateTime? sentOnUtc = null);

    public abstract Task<Reminder> ReadAsync(Reminder reminder);
}
