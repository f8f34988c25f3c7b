using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ReminderStore : IReminderStore
{
    private readonly IRepository<Reminder> _reminders;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<QueuedEmail> _queuedEmails;
    private readonly Statements _statements;

    public ReminderStore(
        IRepository<Reminder> reminders,
        IRepository<Order> orders,
        IRepository<QueuedEmail> queuedEmails,
        Statements statements)
    {
        _reminders = reminders;
        _orders = orders;
        _queuedEmails = queuedEmails;
        _statements = statements;
    }

    public async Task<Reminder?> FindPlannedAsync(int customerId, int storeId)
    {
        return await _reminders.Table.FirstOrDefaultAsync(reminder =>
            reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.StateId == (int)ReminderState.Planned);
    }

    public async Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId)
    {
        return await _reminders.Table
            .Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.QueuedOnUtc != null)
            .OrderByDescending(reminder => reminder.QueuedOnUtc)
            .Select(reminder => reminder.QueuedOnUtc)
            .FirstOrDefaultAsync();
    }

    public async Task InsertAsync(Reminder reminder)
    {
        await _reminders.InsertAsync(reminder, publishEvent: false);
    }

    public async Task RescheduleAsync(Reminder reminder, DateTime cartChangedOnUtc, DateTime dueOnUtc)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [CartChangedOnUtc] = @changed, [DueOnUtc] = @due WHERE [Id] = @id AND [StateId] = @planned",
            ("id", reminder.Id),
            ("planned", (int)ReminderState.Planned),
            ("changed", cartChangedOnUtc),
            ("due", dueOnUtc));
    }

    public async Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit)
    {
        var ofStores = storeIds.ToList();

        return await _reminders.Table
            .Where(reminder => ofStores.Contains(reminder.StoreId)
                && reminder.DueOnUtc <= nowUtc
                && (reminder.StateId == (int)ReminderState.Planned
                    || (reminder.StateId == (int)ReminderState.Claimed && reminder.LeaseUntilUtc < nowUtc)))
            .OrderBy(reminder => reminder.DueOnUtc)
            .Take(limit)
            .ToListAsync();
    }

    public async Task<bool> TryClaimAsync(Reminder reminder, DateTime nowUtc, DateTime leaseUntilUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @claimed, [LeaseUntilUtc] = @leaseUntil
            WHERE [Id] = @id
                AND [DueOnUtc] <= @now
                AND ([StateId] = @planned OR ([StateId] = @claimed AND [LeaseUntilUtc] < @now))
                AND NOT EXISTS (
                    SELECT 1 FROM [Order]
                    WHERE [CustomerId] = @customerId AND [CreatedOnUtc] >= @cartChanged AND [Deleted] = @no)
            """,
            ("id", reminder.Id),
            ("planned", (int)ReminderState.Planned),
            ("claimed", (int)ReminderState.Claimed),
            ("now", nowUtc),
            ("leaseUntil", leaseUntilUtc),
            ("customerId", reminder.CustomerId),
            ("cartChanged", reminder.CartChangedOnUtc),
            ("no", false)) == 1;
    }

    public async Task<bool> HasOrderedSinceAsync(Reminder reminder)
    {
        return await _orders.Table.AnyAsync(order =>
            order.CustomerId == reminder.CustomerId && order.CreatedOnUtc >= reminder.CartChangedOnUtc && !order.Deleted);
    }

    public async Task<int?> FindQueuedMailAsync(Reminder reminder)
    {
        var key = reminder.Key.ToString("N");

        return await _queuedEmails.Table
            .Where(mail => mail.CreatedOnUtc >= reminder.CartChangedOnUtc && mail.Body.Contains(key))
            .Select(mail => (int?)mail.Id)
            .FirstOrDefaultAsync();
    }

    public async Task<bool> TrySetQueuedAsync(Reminder reminder, int queuedEmailId, DateTime nowUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @queued, [QueuedEmailId] = @mail, [QueuedOnUtc] = @now, [LeaseUntilUtc] = NULL
            WHERE [Id] = @id AND [StateId] = @claimed
            """,
            ("id", reminder.Id),
            ("claimed", (int)ReminderState.Claimed),
            ("queued", (int)ReminderState.Queued),
            ("mail", queuedEmailId),
            ("now", nowUtc)) == 1;
    }

    public async Task PostponeAsync(Reminder reminder, DateTime dueOnUtc)
    {
        await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @planned, [DueOnUtc] = @due, [LeaseUntilUtc] = NULL, [QueuedEmailId] = NULL, [QueuedOnUtc] = NULL
            WHERE [Id] = @id
            """,
            ("id", reminder.Id),
            ("planned", (int)ReminderState.Planned),
            ("due", dueOnUtc));
    }

    public async Task CancelAsync(Reminder reminder, string reason)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [StateId] = @cancelled, [Reason] = @reason, [LeaseUntilUtc] = NULL WHERE [Id] = @id",
            ("id", reminder.Id),
            ("cancelled", (int)ReminderState.Cancelled),
            ("reason", reason));
    }

    public async Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId)
    {
        var candidates = await _reminders.Table
            .Where(reminder => reminder.CustomerId == customerId && reminder.StateId != (int)ReminderState.Cancelled)
            .ToListAsync();

        return await WithoutSentAsync(candidates);
    }

    public async Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId)
    {
        var unsent =
            from reminder in _reminders.Table
            join mail in _queuedEmails.Table on reminder.QueuedEmailId equals (int?)mail.Id
            where reminder.StateId == (int)ReminderState.Queued && mail.SentOnUtc == null && (storeId == 0 || reminder.StoreId == storeId)
            select reminder;

        return await unsent.ToListAsync();
    }

    private async Task<IReadOnlyList<Reminder>> WithoutSentAsync(List<Reminder> candidates)
    {
        var mailIds = candidates.Where(reminder => reminder.QueuedEmailId != null).Select(reminder => reminder.QueuedEmailId!.Value).ToList();
        if (mailIds.Count == 0)
        {
            return candidates;
        }

        var unsentIds = await _queuedEmails.Table
            .Where(mail => mailIds.Contains(mail.Id) && mail.SentOnUtc == null)
            .Select(mail => mail.Id)
            .ToListAsync();

        return candidates.Where(reminder => reminder.QueuedEmailId is not { } mailId || unsentIds.Contains(mailId)).ToList();
    }
}
