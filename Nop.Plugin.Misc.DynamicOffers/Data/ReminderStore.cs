using System.Linq.Expressions;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ReminderStore : IReminderStore
{
    private readonly IRepository<Reminder> _reminders;
    private readonly IRepository<QueuedEmail> _queuedEmails;
    private readonly IRepository<Grant> _grants;
    private readonly IRepository<Shopper> _shoppers;
    private readonly Statements _statements;

    public ReminderStore(
        IRepository<Reminder> reminders,
        IRepository<QueuedEmail> queuedEmails,
        IRepository<Grant> grants,
        IRepository<Shopper> shoppers,
        Statements statements)
    {
        _grants = grants;
        _shoppers = shoppers;
        _reminders = reminders;
        _queuedEmails = queuedEmails;
        _statements = statements;
    }

    public async Task<Reminder?> FindPlannedAsync(int customerId, int storeId)
    {
        return await _reminders.Table.FirstOrDefaultAsync(reminder =>
            reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.CampaignId == 0 && reminder.StateId == (int)ReminderState.Planned);
    }

    public async Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId)
    {
        return await _reminders.Table
            .Where(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.StateId == (int)ReminderState.Queued)
            .OrderByDescending(reminder => reminder.QueuedOnUtc)
            .Select(reminder => reminder.QueuedOnUtc)
            .FirstOrDefaultAsync();
    }

    public async Task<IReadOnlyList<DateTime>> GetQueuedTimesAsync(int customerId, DateTime sinceUtc)
    {
        return await _reminders.Table
            .Where(reminder => reminder.CustomerId == customerId && reminder.StateId == (int)ReminderState.Queued && reminder.QueuedOnUtc > sinceUtc)
            .OrderByDescending(reminder => reminder.QueuedOnUtc)
            .Select(reminder => reminder.QueuedOnUtc!.Value)
            .ToListAsync();
    }

    public async Task<bool> HasSequenceAsync(int customerId, int storeId, DateTime sinceUtc)
    {
        return await _reminders.Table.AnyAsync(reminder => reminder.CustomerId == customerId && reminder.StoreId == storeId && reminder.CampaignId > 0
            && (reminder.StateId == (int)ReminderState.Planned || reminder.StateId == (int)ReminderState.Claimed
                || (reminder.StateId == (int)ReminderState.Queued && reminder.QueuedOnUtc > sinceUtc)));
    }

    public async Task<bool> IsAnotherClaimedAsync(Reminder reminder, DateTime nowUtc)
    {
        return await _reminders.Table.AnyAsync(other => other.CustomerId == reminder.CustomerId && other.Id != reminder.Id
            && other.StateId == (int)ReminderState.Claimed && other.LeaseUntilUtc >= nowUtc);
    }

    public async Task<bool> IsEarlierOpenAsync(Reminder reminder)
    {
        return await _reminders.Table.AnyAsync(other => other.RunKey == reminder.RunKey && other.Step < reminder.Step
            && (other.StateId == (int)ReminderState.Planned || other.StateId == (int)ReminderState.Claimed));
    }

    public async Task<IReadOnlyList<Grant>> GetNotBegunAsync(int afterGrantId, IReadOnlyCollection<int> campaignIds, DateTime nowUtc, int limit)
    {
        var ofCampaigns = campaignIds.ToList();
        var given =
            from grant in _grants.Table
            join shopper in _shoppers.Table on grant.ShopperId equals shopper.Id
            where grant.Id > afterGrantId && grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc > nowUtc
                && ofCampaigns.Contains(grant.CampaignId) && shopper.MailConsentedOnUtc != null
                && !_reminders.Table.Any(reminder => reminder.GrantId == grant.Id && reminder.CampaignId > 0)
            orderby grant.Id
            select grant;

        return await given.Take(limit).ToListAsync();
    }

    public async Task<bool> TryInsertAsync(Reminder reminder)
    {
        try
        {
            await _reminders.InsertAsync(reminder, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another node was first; anything else is a fault of its own.
            if (await FindStepAsync(reminder.RunKey, reminder.Step) is not null)
            {
                return false;
            }

            throw;
        }
    }

    public async Task<Reminder?> FindStepAsync(Guid runKey, int step)
    {
        return await _reminders.Table.FirstOrDefaultAsync(reminder => reminder.RunKey == runKey && reminder.Step == step);
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

    // Two statements, each along the index: a database that is asked for either of two states may read all that is planned.
    public async Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit)
    {
        var ofStores = storeIds.ToList();
        var planned = await _reminders.Table
            .Where(reminder => reminder.StateId == (int)ReminderState.Planned && reminder.DueOnUtc <= nowUtc && ofStores.Contains(reminder.StoreId))
            .OrderBy(reminder => reminder.DueOnUtc)
            .Take(limit)
            .ToListAsync();
        var left = await _reminders.Table
            .Where(reminder => reminder.StateId == (int)ReminderState.Claimed && reminder.DueOnUtc <= nowUtc && reminder.LeaseUntilUtc < nowUtc
                && ofStores.Contains(reminder.StoreId))
            .OrderBy(reminder => reminder.DueOnUtc)
            .Take(limit)
            .ToListAsync();

        return planned.Concat(left).OrderBy(reminder => reminder.DueOnUtc).Take(limit).ToList();
    }

    public async Task<bool> TryClaimAsync(Reminder reminder, Buyer buyer, DateTime nowUtc, DateTime leaseUntilUtc)
    {
        var claimed = await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @claimed, [LeaseUntilUtc] = @leaseUntil, [Attempts] = [Attempts] + 1
            WHERE [Id] = @id
                AND [DueOnUtc] <= @now
                AND [Attempts] = @attempts
                AND ([StateId] = @planned OR ([StateId] = @claimed AND [LeaseUntilUtc] < @now))
                AND NOT EXISTS {OrdersOfPerson}
            """,
            [
                ("id", reminder.Id),
                ("attempts", reminder.Attempts),
                ("planned", (int)ReminderState.Planned),
                ("claimed", (int)ReminderState.Claimed),
                ("now", nowUtc),
                ("leaseUntil", leaseUntilUtc),
                .. OfPerson(reminder, buyer)
            ]) == 1;
        if (!claimed)
        {
            return false;
        }

        (reminder.State, reminder.LeaseUntilUtc, reminder.Attempts) = (ReminderState.Claimed, leaseUntilUtc, reminder.Attempts + 1);

        return true;
    }

    // The statement changes nothing that was not so before; it says whether an order is there.
    public async Task<bool> HasOrderedSinceAsync(Reminder reminder, Buyer buyer)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [StateId] = [StateId] WHERE [Id] = @id AND EXISTS {OrdersOfPerson}",
            [("id", reminder.Id), .. OfPerson(reminder, buyer)]) == 1;
    }

    public async Task<QueuedMail?> FindQueuedMailAsync(Reminder reminder, int? attempt = null)
    {
        var key = reminder.Key.ToString("N");
        var mails = await _queuedEmails.Table
            .Where(mail => mail.CreatedOnUtc >= reminder.CartChangedOnUtc && mail.Body.Contains(key))
            .OrderBy(mail => mail.Id)
            .ToListAsync();

        return mails
            .Select(mail => new QueuedMail(mail.Id, ReminderMark.FindIn(mail.Body)?.Attempt ?? 0))
            .FirstOrDefault(mail => attempt is null || mail.Attempt == attempt);
    }

    public async Task<bool> TrySetContentAsync(Reminder reminder)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [GrantId] = @grant, [Cart] = @cart WHERE [Id] = @id AND [StateId] = @claimed AND [Attempts] = @attempts",
            ("id", reminder.Id),
            ("claimed", (int)ReminderState.Claimed),
            ("attempts", reminder.Attempts),
            ("grant", reminder.GrantId),
            ("cart", reminder.Cart)) == 1;
    }

    public async Task<bool> TrySetQueuedAsync(Reminder reminder, QueuedMail? mail, DateTime nowUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @queued, [QueuedEmailId] = @mail, [MailAttempt] = @mailAttempt, [QueuedOnUtc] = @now, [LeaseUntilUtc] = NULL
            WHERE [Id] = @id AND [StateId] = @claimed AND [Attempts] = @attempts
            """,
            ("id", reminder.Id),
            ("claimed", (int)ReminderState.Claimed),
            ("attempts", reminder.Attempts),
            ("queued", (int)ReminderState.Queued),
            ("mail", mail?.Id),
            ("mailAttempt", mail?.Attempt ?? reminder.Attempts),
            ("now", nowUtc)) == 1;
    }

    public async Task<bool> TryBeginSendingAsync(Reminder reminder, Buyer buyer, DateTime nowUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [LeaseUntilUtc] = @now
            WHERE [Id] = @id AND [StateId] = @queued AND [MailAttempt] = @mailAttempt AND [SentOnUtc] IS NULL AND NOT EXISTS {OrdersOfPerson}
            """,
            [
                ("id", reminder.Id),
                ("queued", (int)ReminderState.Queued),
                ("mailAttempt", reminder.MailAttempt),
                ("now", nowUtc),
                .. OfPerson(reminder, buyer)
            ]) == 1;
    }

    public Task SetSentAsync(Reminder reminder, DateTime nowUtc) => SetOnceAsync(reminder, nameof(Reminder.SentOnUtc), nowUtc);

    public Task SetOpenedAsync(Reminder reminder, DateTime nowUtc) => SetOnceAsync(reminder, nameof(Reminder.OpenedOnUtc), nowUtc);

    public Task SetClickedAsync(Reminder reminder, DateTime nowUtc) => SetOnceAsync(reminder, nameof(Reminder.ClickedOnUtc), nowUtc);

    public async Task SetOrderAsync(int customerId, int orderId, DateTime sentSinceUtc)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [OrderId] = @order WHERE [CustomerId] = @customer AND [OrderId] = 0 AND [SentOnUtc] >= @since",
            ("order", orderId),
            ("customer", customerId),
            ("since", sentSinceUtc));
    }

    public async Task<bool> TryPostponeAsync(Reminder reminder, DateTime dueOnUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}]
            SET [StateId] = @planned, [DueOnUtc] = @due, [LeaseUntilUtc] = NULL, [QueuedEmailId] = NULL, [QueuedOnUtc] = NULL
            WHERE [Id] = @id AND [StateId] = @state AND [Attempts] = @attempts AND [SentOnUtc] IS NULL
            """,
            ("id", reminder.Id),
            ("state", reminder.StateId),
            ("attempts", reminder.Attempts),
            ("planned", (int)ReminderState.Planned),
            ("due", dueOnUtc)) == 1;
    }

    public async Task<bool> TryFinishAsync(Reminder reminder, ReminderState state, string reason)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}] SET [StateId] = @state, [Reason] = @reason, [LeaseUntilUtc] = NULL
            WHERE [Id] = @id AND [StateId] = @claimed AND [Attempts] = @attempts
            """,
            ("id", reminder.Id),
            ("claimed", (int)ReminderState.Claimed),
            ("attempts", reminder.Attempts),
            ("state", (int)state),
            ("reason", reason)) == 1;
    }

    public async Task FollowAsync(int shopperId, int customerId)
    {
        await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Reminder}] SET [CustomerId] = @customer
            WHERE [ShopperId] = @shopper AND [CustomerId] <> @customer AND [SentOnUtc] IS NULL AND [StateId] IN (@planned, @claimed, @queued)
            """,
            ("shopper", shopperId),
            ("customer", customerId),
            ("planned", (int)ReminderState.Planned),
            ("claimed", (int)ReminderState.Claimed),
            ("queued", (int)ReminderState.Queued));
    }

    public async Task CancelAsync(Reminder reminder, string reason)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [StateId] = @cancelled, [Reason] = @reason, [LeaseUntilUtc] = NULL WHERE [Id] = @id AND [SentOnUtc] IS NULL",
            ("id", reminder.Id),
            ("cancelled", (int)ReminderState.Cancelled),
            ("reason", reason));
    }

    public async Task CancelRunAsync(Guid runKey, string reason)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [StateId] = @cancelled, [Reason] = @reason WHERE [RunKey] = @run AND [StateId] = @planned",
            ("run", runKey),
            ("planned", (int)ReminderState.Planned),
            ("cancelled", (int)ReminderState.Cancelled),
            ("reason", reason));
    }

    public async Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId)
    {
        var unsent = await _reminders.Table
            .Where(reminder => reminder.CustomerId == customerId && (reminder.StateId == (int)ReminderState.Planned || reminder.StateId == (int)ReminderState.Claimed))
            .ToListAsync();
        unsent.AddRange(await InQueue(reminder => reminder.CustomerId == customerId).ToListAsync());

        return unsent;
    }

    public async Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId)
    {
        return await InQueue(reminder => storeId == 0 || reminder.StoreId == storeId).ToListAsync();
    }

    private IQueryable<Reminder> InQueue(Expression<Func<Reminder, bool>> which)
    {
        return
            from reminder in _reminders.Table.Where(which)
            join mail in _queuedEmails.Table on reminder.QueuedEmailId equals (int?)mail.Id
            where reminder.StateId == (int)ReminderState.Queued && reminder.SentOnUtc == null && mail.SentOnUtc == null
            select reminder;
    }

    private async Task SetOnceAsync(Reminder reminder, string column, DateTime nowUtc)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Reminder}] SET [{column}] = @now WHERE [Id] = @id AND [{column}] IS NULL",
            ("id", reminder.Id),
            ("now", nowUtc));
    }

    // By the customer, by who typed or proved one of the person's addresses, and by the account's address on the bill.
    private static readonly string OrdersOfPerson =
        $"""
        (
            SELECT 1 FROM [Order] [bought]
            WHERE [bought].[CreatedOnUtc] >= @cartChanged AND [bought].[Deleted] = @no
                AND ([bought].[CustomerId] = @customerId
                    OR [bought].[CustomerId] IN (
                        SELECT [typist].[CustomerId] FROM [{TableNames.EmailLink}] [typed]
                        INNER JOIN [{TableNames.Shopper}] [typist] ON [typist].[Id] = [typed].[ShopperId]
                        WHERE [typed].[EmailHash] = @emailHash OR [typed].[EmailHash] IN (
                            SELECT [own].[EmailHash] FROM [{TableNames.EmailLink}] [own]
                            INNER JOIN [{TableNames.Shopper}] [visitor] ON [visitor].[Id] = [own].[ShopperId]
                            WHERE [visitor].[CustomerId] = @customerId))
                    OR EXISTS (SELECT 1 FROM [Address] [bill] WHERE [bill].[Id] = [bought].[BillingAddressId] AND LOWER([bill].[Email]) = @email))
        )
        """;

    private static (string Name, object? Value)[] OfPerson(Reminder reminder, Buyer buyer)
    {
        return
        [
            ("customerId", reminder.CustomerId),
            ("cartChanged", reminder.CartChangedOnUtc),
            ("emailHash", buyer.EmailHash.Length > 0 ? buyer.EmailHash : "-"),
            ("email", buyer.Email.Length > 0 ? buyer.Email : "-"),
            ("no", false)
        ];
    }
}
