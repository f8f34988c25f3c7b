using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>The last look at a mail of ours, at the moment the host sends it: only the one that its row names leaves, once, and only where it is still wanted.</summary>
public class OutgoingMail(
    IReminderHistory reminders,
    IReminderStore store,
    StillWanted stillWanted,
    IGrantStore grants,
    ReminderLinks links,
    ReminderScheduling scheduling,
    ICustomerService customerService,
    ISettingService settingService,
    PluginState pluginState,
    TimeProvider timeProvider)
{
    private static readonly TimeSpan WhileOrdering = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongPast = TimeSpan.FromDays(90);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>
    /// The reminder that the mail is for, and may leave for at once; null where it may not: it is out of the host's queue then, and its row says why. The search for an
    /// order is the last thing that is done: what comes after it is the mail server's.
    /// </summary>
    public async Task<Passed?> LetPassAsync(ReminderMark mark)
    {
        if (!await pluginState.IsInstalledAsync())
            return null;

        // Erased meanwhile, with the shopper.
        if (await reminders.FindAsync(mark.Key) is not { } reminder)
        {
            await WithdrawAsync(new Reminder { Key = mark.Key, CartChangedOnUtc = NowUtc - LongPast }, mark);

            return null;
        }

        if (reminder.State == ReminderState.Claimed && reminder.Attempts == mark.Attempt)
            reminder = await NoteAsync(reminder) ?? reminder;

        if (reminder.State != ReminderState.Queued || reminder.MailAttempt != mark.Attempt || reminder.SentOnUtc is not null)
        {
            await WithdrawAsync(reminder, mark);

            return null;
        }

        var customer = await customerService.GetCustomerByIdAsync(reminder.CustomerId);
        var (headers, buyer) = (await GetHeadersAsync(reminder), await stillWanted.GetBuyerAsync(customer));
        if (await IsToWaitAsync(reminder))
            await PostponeAsync(reminder, mark);
        else if (await stillWanted.FindReasonAgainstAsync(reminder, customer) is { } reason)
            await StopAsync(reminder, mark, reason);
        else if (!await store.TryBeginSendingAsync(reminder, buyer, NowUtc))
            await StopAsync(reminder, mark, ReminderReason.Ordered);
        else
            return new Passed(reminder, headers);

        return null;
    }

    public Task SetSentAsync(Reminder reminder) => store.SetSentAsync(reminder, NowUtc);

    // What makes it a mail that one can leave with one click (RFC 8058).
    private async Task<IReadOnlyDictionary<string, string>> GetHeadersAsync(Reminder reminder) => await links.GetUnsubscribeUrlAsync(reminder) is { } url
        ? new Dictionary<string, string> { ["List-Unsubscribe"] = $"<{url}>", ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" }
        : new Dictionary<string, string>();

    // The host was faster than the node that queued it: whoever comes first notes it.
    private async Task<Reminder?> NoteAsync(Reminder reminder)
    {
        if (await store.FindQueuedMailAsync(reminder, reminder.Attempts) is { } queued)
            await store.TrySetQueuedAsync(reminder, queued, NowUtc);

        return await reminders.FindAsync(reminder.Key);
    }

    // Off means now; and what an order holds at this moment may come back.
    private async Task<bool> IsToWaitAsync(Reminder reminder) =>
        !(await settingService.LoadSettingAsync<DynamicOffersSettings>(reminder.StoreId)).Enabled
        || (reminder.GrantId > 0 && await grants.FindAsync(reminder.GrantId) is { State: GrantState.Reserved });

    private async Task PostponeAsync(Reminder reminder, ReminderMark mark)
    {
        await store.TryPostponeAsync(reminder, NowUtc + WhileOrdering);
        await WithdrawAsync(reminder, mark);
    }

    private async Task StopAsync(Reminder reminder, ReminderMark mark, string reason)
    {
        await store.CancelAsync(reminder, reason);
        await store.CancelRunAsync(reminder.RunKey, reason);
        await WithdrawAsync(reminder, mark);
    }

    // The one that is named, or one that a node left behind which was thought dead.
    private async Task WithdrawAsync(Reminder reminder, ReminderMark mark)
    {
        if (reminder.QueuedEmailId is { } queuedEmailId && reminder.MailAttempt == mark.Attempt)
            await scheduling.WithdrawMailAsync(queuedEmailId);
        else if (await store.FindQueuedMailAsync(reminder, mark.Attempt) is { } left)
            await scheduling.WithdrawMailAsync(left.Id);
    }
}

/// <param name="Headers">That the mail gets beside its own.</param>
public sealed record Passed(Reminder Reminder, IReadOnlyDictionary<string, string> Headers);
