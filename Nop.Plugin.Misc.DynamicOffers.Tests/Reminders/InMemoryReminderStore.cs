using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>Behaves as the real store does, by the same contract: <see cref="ReminderStoreContract"/>.</summary>
internal sealed class InMemoryReminderStore : IReminderStore
{
    public Rows<Reminder> Reminders { get; } = new();

    /// <summary>The host's mail queue.</summary>
    public Rows<QueuedEmail> Mails { get; } = new();

    /// <summary>The host's orders that are not deleted.</summary>
    public List<(int CustomerId, DateTime CreatedOnUtc)> Orders { get; } = [];

    public Task<Reminder?> FindPlannedAsync(int customerId, int storeId)
    {
        return Task.FromResult(Reminders
            .Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.State == ReminderState.Planned)
            .FirstOrDefault());
    }

    public Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId)
    {
        return Task.FromResult(Reminders.Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId).Max(reminder => reminder.QueuedOnUtc));
    }

    public Task InsertAsync(Reminder reminder)
    {
        Reminders.TryInsert(reminder);

        return Task.CompletedTask;
    }

    public Task RescheduleAsync(Reminder reminder, DateTime cartChangedOnUtc, DateTime dueOnUtc)
    {
        Reminders.Update(row => row.Id == reminder.Id && row.State == ReminderState.Planned, row =>
        {
            row.CartChangedOnUtc = cartChangedOnUtc;
            row.DueOnUtc = dueOnUtc;
        });

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit)
    {
        return Task.FromResult<IReadOnlyList<Reminder>>(Reminders
            .Where(reminder => storeIds.Contains(reminder.StoreId) && IsDue(reminder, nowUtc))
            .OrderBy(reminder => reminder.DueOnUtc)
            .Take(limit)
            .ToList());
    }

    public Task<bool> TryClaimAsync(Reminder reminder, DateTime nowUtc, DateTime leaseUntilUtc)
    {
        var claimed = Reminders.Update(row => row.Id == reminder.Id && IsDue(row, nowUtc) && !HasOrderedSince(reminder), row =>
        {
            row.State = ReminderState.Claimed;
            row.LeaseUntilUtc = leaseUntilUtc;
        });

        return Task.FromResult(claimed == 1);
    }

    public Task<bool> HasOrderedSinceAsync(Reminder reminder)
    {
        return Task.FromResult(HasOrderedSince(reminder));
    }

    public Task<int?> FindQueuedMailAsync(Reminder reminder)
    {
        var key = reminder.Key.ToString("N");
        var mails = Mails.Where(mail => mail.CreatedOnUtc >= reminder.CartChangedOnUtc && mail.Body.Contains(key, StringComparison.OrdinalIgnoreCase));

        return Task.FromResult(mails.Select(mail => (int?)mail.Id).FirstOrDefault());
    }

    public Task<bool> TrySetQueuedAsync(Reminder reminder, int queuedEmailId, DateTime nowUtc)
    {
        var noted = Reminders.Update(row => row.Id == reminder.Id && row.State == ReminderState.Claimed, row =>
        {
            row.State = ReminderState.Queued;
            row.QueuedEmailId = queuedEmailId;
            row.QueuedOnUtc = nowUtc;
            row.LeaseUntilUtc = null;
        });

        return Task.FromResult(noted == 1);
    }

    public Task PostponeAsync(Reminder reminder, DateTime dueOnUtc)
    {
        Reminders.Update(row => row.Id == reminder.Id, row =>
        {
            row.State = ReminderState.Planned;
            row.DueOnUtc = dueOnUtc;
            row.LeaseUntilUtc = null;
            row.QueuedEmailId = null;
            row.QueuedOnUtc = null;
        });

        return Task.CompletedTask;
    }

    public Task CancelAsync(Reminder reminder, string reason)
    {
        Reminders.Update(row => row.Id == reminder.Id, row =>
        {
            row.State = ReminderState.Cancelled;
            row.Reason = reason;
            row.LeaseUntilUtc = null;
        });

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId)
    {
        return Task.FromResult(Reminders.Where(reminder => reminder.CustomerId == customerId
            && reminder.State != ReminderState.Cancelled
            && (reminder.QueuedEmailId is null || IsUnsent(reminder))));
    }

    public Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId)
    {
        return Task.FromResult(Reminders.Where(reminder => reminder.State == ReminderState.Queued
            && (storeId == 0 || reminder.StoreId == storeId)
            && IsUnsent(reminder)));
    }

    private static bool IsDue(Reminder reminder, DateTime nowUtc)
    {
        return reminder.DueOnUtc <= nowUtc
            && (reminder.State == ReminderState.Planned || (reminder.State == ReminderState.Claimed && reminder.LeaseUntilUtc < nowUtc));
    }

    private bool HasOrderedSince(Reminder reminder)
    {
        return Orders.Any(order => order.CustomerId == reminder.CustomerId && order.CreatedOnUtc >= reminder.CartChangedOnUtc);
    }

    private bool IsUnsent(Reminder reminder)
    {
        return reminder.QueuedEmailId is { } mailId && Mails.Find(mailId) is { SentOnUtc: null };
    }
}
