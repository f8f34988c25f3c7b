using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>Behaves as the real store does, by the same contract: <see cref="ReminderStoreContract"/>.</summary>
internal sealed class InMemoryReminderStore : IReminderStore
{
    public Rows<Reminder> Reminders { get; } = new();

    /// <summary>The host's mail queue.</summary>
    public Rows<QueuedEmail> Mails { get; } = new();

    /// <summary>The host's orders that are not deleted, with the addresses on their bills.</summary>
    public List<(int CustomerId, DateTime CreatedOnUtc, string? Email)> Orders { get; } = [];

    /// <summary>The database answers no more once a mail has left.</summary>
    public Exception? FailureOfSent { get; set; }

    /// <summary>What was given; for sequences that never began.</summary>
    public Func<IReadOnlyList<Grant>> Grants { get; set; } = () => [];

    public Task<Reminder?> FindPlannedAsync(int customerId, int storeId) => Task.FromResult(Reminders
        .Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.CampaignId == 0 && reminder.State == ReminderState.Planned)
        .FirstOrDefault());

    public Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId) =>
        Task.FromResult(Reminders.Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.State == ReminderState.Queued).Max(reminder => reminder.QueuedOnUtc));

    public Task<IReadOnlyList<DateTime>> GetQueuedTimesAsync(int customerId, DateTime sinceUtc) => Task.FromResult<IReadOnlyList<DateTime>>(Reminders
        .Where(reminder => reminder.CustomerId == customerId && reminder.State == ReminderState.Queued && reminder.QueuedOnUtc > sinceUtc)
        .Select(reminder => reminder.QueuedOnUtc!.Value)
        .OrderDescending()
        .ToList());

    public Task<bool> HasSequenceAsync(int customerId, int storeId, DateTime sinceUtc) => AnyAsync(reminder =>
        reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.CampaignId > 0
        && (reminder.State is ReminderState.Planned or ReminderState.Claimed || (reminder.State == ReminderState.Queued && reminder.QueuedOnUtc > sinceUtc)));

    public Task<bool> IsAnotherClaimedAsync(Reminder reminder, DateTime nowUtc) => AnyAsync(other =>
        other.CustomerId == reminder.CustomerId && other.Id != reminder.Id && other.State == ReminderState.Claimed && other.LeaseUntilUtc >= nowUtc);

    public Task<bool> IsEarlierOpenAsync(Reminder reminder) => AnyAsync(other =>
        other.RunKey == reminder.RunKey && other.Step < reminder.Step && other.State is ReminderState.Planned or ReminderState.Claimed);

    public Task<IReadOnlyList<Grant>> GetNotBegunAsync(int afterGrantId, IReadOnlyCollection<int> campaignIds, DateTime nowUtc, int limit) => Task.FromResult<IReadOnlyList<Grant>>(Grants()
        .Where(grant => grant.Id > afterGrantId && grant.State == GrantState.Issued && grant.ExpiresOnUtc > nowUtc && campaignIds.Contains(grant.CampaignId)
            && Reminders.All.All(reminder => reminder.GrantId != grant.Id || reminder.CampaignId == 0))
        .OrderBy(grant => grant.Id)
        .Take(limit)
        .ToList());

    public Task<bool> TryInsertAsync(Reminder reminder) =>
        Task.FromResult(Reminders.TryInsert(reminder, other => other.RunKey == reminder.RunKey && other.Step == reminder.Step));

    public Task<Reminder?> FindStepAsync(Guid runKey, int step) =>
        Task.FromResult(Reminders.Where(reminder => reminder.RunKey == runKey && reminder.Step == step).SingleOrDefault());

    public Task RescheduleAsync(Reminder reminder, DateTime cartChangedOnUtc, DateTime dueOnUtc)
    {
        Reminders.Update(row => row.Id == reminder.Id && row.State == ReminderState.Planned, row => (row.CartChangedOnUtc, row.DueOnUtc) = (cartChangedOnUtc, dueOnUtc));

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit) => Task.FromResult<IReadOnlyList<Reminder>>(Reminders
        .Where(reminder => storeIds.Contains(reminder.StoreId) && IsDue(reminder, nowUtc))
        .OrderBy(reminder => reminder.DueOnUtc)
        .Take(limit)
        .ToList());

    public Task<bool> TryClaimAsync(Reminder reminder, Buyer buyer, DateTime nowUtc, DateTime leaseUntilUtc)
    {
        var claimed = Reminders.Update(
            row => row.Id == reminder.Id && row.Attempts == reminder.Attempts && IsDue(row, nowUtc) && !HasOrderedSince(reminder, buyer),
            row => (row.State, row.LeaseUntilUtc, row.Attempts) = (ReminderState.Claimed, leaseUntilUtc, row.Attempts + 1)) == 1;
        if (claimed)
            (reminder.State, reminder.LeaseUntilUtc, reminder.Attempts) = (ReminderState.Claimed, leaseUntilUtc, reminder.Attempts + 1);

        return Task.FromResult(claimed);
    }

    public Task<bool> HasOrderedSinceAsync(Reminder reminder, Buyer buyer) => Task.FromResult(HasOrderedSince(reminder, buyer));

    public Task<QueuedMail?> FindQueuedMailAsync(Reminder reminder, int? attempt = null)
    {
        var key = reminder.Key.ToString("N");
        var mails = Mails.Where(mail => mail.CreatedOnUtc >= reminder.CartChangedOnUtc && mail.Body.Contains(key, StringComparison.OrdinalIgnoreCase));

        return Task.FromResult(mails.Select(mail => new QueuedMail(mail.Id, ReminderMark.FindIn(mail.Body)?.Attempt ?? 0)).FirstOrDefault(mail => attempt is null || mail.Attempt == attempt));
    }

    public Task<bool> TrySetContentAsync(Reminder reminder) => Task.FromResult(Reminders.Update(
        row => row.Id == reminder.Id && row.State == ReminderState.Claimed && row.Attempts == reminder.Attempts,
        row => (row.GrantId, row.Cart) = (reminder.GrantId, reminder.Cart)) == 1);

    public Task<bool> TrySetQueuedAsync(Reminder reminder, QueuedMail? mail, DateTime nowUtc) => Task.FromResult(Reminders.Update(
        row => row.Id == reminder.Id && row.State == ReminderState.Claimed && row.Attempts == reminder.Attempts,
        row => (row.State, row.QueuedEmailId, row.MailAttempt, row.QueuedOnUtc, row.LeaseUntilUtc) = (ReminderState.Queued, mail?.Id, mail?.Attempt ?? reminder.Attempts, nowUtc, null)) == 1);

    public Task<bool> TryBeginSendingAsync(Reminder reminder, Buyer buyer, DateTime nowUtc) => Task.FromResult(Reminders.Update(
        row => row.Id == reminder.Id && row.State == ReminderState.Queued && row.MailAttempt == reminder.MailAttempt && row.SentOnUtc is null && !HasOrderedSince(reminder, buyer),
        row => row.LeaseUntilUtc = nowUtc) == 1);

    public Task SetSentAsync(Reminder reminder, DateTime nowUtc) =>
        FailureOfSent is { } failure ? Task.FromException(failure) : SetAsync(reminder, row => row.SentOnUtc ??= nowUtc);

    public Task SetOpenedAsync(Reminder reminder, DateTime nowUtc) => SetAsync(reminder, row => row.OpenedOnUtc ??= nowUtc);

    public Task SetClickedAsync(Reminder reminder, DateTime nowUtc) => SetAsync(reminder, row => row.ClickedOnUtc ??= nowUtc);

    public Task SetOrderAsync(int customerId, int orderId, DateTime sentSinceUtc)
    {
        Reminders.Update(row => row.CustomerId == customerId && row.OrderId == 0 && row.SentOnUtc >= sentSinceUtc, row => row.OrderId = orderId);

        return Task.CompletedTask;
    }

    public Task<bool> TryPostponeAsync(Reminder reminder, DateTime dueOnUtc) => Task.FromResult(Reminders.Update(
        row => row.Id == reminder.Id && row.State == reminder.State && row.Attempts == reminder.Attempts && row.SentOnUtc is null,
        row => (row.State, row.DueOnUtc, row.LeaseUntilUtc, row.QueuedEmailId, row.QueuedOnUtc) = (ReminderState.Planned, dueOnUtc, null, null, null)) == 1);

    public Task<bool> TryFinishAsync(Reminder reminder, ReminderState state, string reason) => Task.FromResult(Reminders.Update(
        row => row.Id == reminder.Id && row.State == ReminderState.Claimed && row.Attempts == reminder.Attempts,
        row => (row.State, row.Reason, row.LeaseUntilUtc) = (state, reason, null)) == 1);

    public Task FollowAsync(int shopperId, int customerId)
    {
        Reminders.Update(
            row => row.ShopperId == shopperId && row.SentOnUtc is null && row.State is ReminderState.Planned or ReminderState.Claimed or ReminderState.Queued,
            row => row.CustomerId = customerId);

        return Task.CompletedTask;
    }

    public Task CancelAsync(Reminder reminder, string reason)
    {
        Reminders.Update(row => row.Id == reminder.Id && row.SentOnUtc is null, row => (row.State, row.Reason, row.LeaseUntilUtc) = (ReminderState.Cancelled, reason, null));

        return Task.CompletedTask;
    }

    public Task CancelRunAsync(Guid runKey, string reason)
    {
        Reminders.Update(row => row.RunKey == runKey && row.State == ReminderState.Planned, row => (row.State, row.Reason) = (ReminderState.Cancelled, reason));

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId) => Task.FromResult(Reminders.Where(reminder =>
        reminder.CustomerId == customerId && (reminder.State is ReminderState.Planned or ReminderState.Claimed || IsInQueue(reminder))));

    public Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId) =>
        Task.FromResult(Reminders.Where(reminder => (storeId == 0 || reminder.StoreId == storeId) && IsInQueue(reminder)));

    private static bool IsDue(Reminder reminder, DateTime nowUtc) =>
        reminder.DueOnUtc <= nowUtc
        && (reminder.State == ReminderState.Planned || (reminder.State == ReminderState.Claimed && reminder.LeaseUntilUtc < nowUtc));

    private Task<bool> AnyAsync(Func<Reminder, bool> which) => Task.FromResult(Reminders.Where(which).Count > 0);

    private Task SetAsync(Reminder reminder, Action<Reminder> set)
    {
        Reminders.Update(row => row.Id == reminder.Id, set);

        return Task.CompletedTask;
    }

    private bool HasOrderedSince(Reminder reminder, Buyer buyer) => Orders.Any(order =>
        (order.CustomerId == reminder.CustomerId || order.Email?.ToLowerInvariant() == buyer.Email) && order.CreatedOnUtc >= reminder.CartChangedOnUtc);

    private bool IsInQueue(Reminder reminder) =>
        reminder.State == ReminderState.Queued && reminder.SentOnUtc is null && reminder.QueuedEmailId is { } mailId && Mails.Find(mailId) is { SentOnUtc: null };
}
