using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>What is due and who has it. Every change of state is one conditional statement.</summary>
public interface IReminderStore
{
    /// <summary>The planned mail of the settings about a cart, or null.</summary>
    Task<Reminder?> FindPlannedAsync(int customerId, int storeId);

    /// <summary>When the customer's last message was queued, or null where there was none.</summary>
    Task<DateTime?> GetLastQueuedAsync(int customerId, int storeId);

    /// <summary>When messages to the customer were queued since then, of all stores and campaigns, the newest first.</summary>
    Task<IReadOnlyList<DateTime>> GetQueuedTimesAsync(int customerId, DateTime sinceUtc);

    /// <summary>Whether a sequence of a campaign waits for the customer, or sent something since then.</summary>
    Task<bool> HasSequenceAsync(int customerId, int storeId, DateTime sinceUtc);

    /// <summary>Whether some node works on another message to the same customer.</summary>
    Task<bool> IsAnotherClaimedAsync(Reminder reminder, DateTime nowUtc);

    /// <summary>Whether an earlier step of the same sequence waits or is being worked on.</summary>
    Task<bool> IsEarlierOpenAsync(Reminder reminder);

    /// <summary>What was given of these campaigns after that grant to shoppers who agreed to mails, is open, and has no sequence yet; the oldest first.</summary>
    Task<IReadOnlyList<Grant>> GetNotBegunAsync(int afterGrantId, IReadOnlyCollection<int> campaignIds, DateTime nowUtc, int limit);

    /// <summary>False where that step of that sequence stands already.</summary>
    Task<bool> TryInsertAsync(Reminder reminder);

    /// <summary>Moves a planned reminder; does nothing where it is planned no more.</summary>
    Task RescheduleAsync(Reminder reminder, DateTime cartChangedOnUtc, DateTime dueOnUtc);

    /// <summary>The step of a sequence, or null.</summary>
    Task<Reminder?> FindStepAsync(Guid runKey, int step);

    /// <summary>Planned ones of the stores that are due and claimed ones whose lease ran out, oldest first. Two indexed statements.</summary>
    Task<IReadOnlyList<Reminder>> GetDueAsync(IReadOnlyCollection<int> storeIds, DateTime nowUtc, int limit);

    /// <summary>
    /// Takes a due reminder for this node until <paramref name="leaseUntilUtc"/>, in one statement that also sees to it that its person placed no
    /// order since the cart's last change. False where another node has it or an order came.
    /// </summary>
    Task<bool> TryClaimAsync(Reminder reminder, Buyer buyer, DateTime nowUtc, DateTime leaseUntilUtc);

    Task<bool> HasOrderedSinceAsync(Reminder reminder, Buyer buyer);

    /// <summary>A mail with this reminder's key that stands in the host's queue or has left it, or null.</summary>
    /// <param name="attempt">The claim it was written under; null for any.</param>
    Task<QueuedMail?> FindQueuedMailAsync(Reminder reminder, int? attempt = null);

    /// <summary>Notes the offer and the cart of a message before it is handed over, for its links and for whoever takes over; false where the claim is lost.</summary>
    Task<bool> TrySetContentAsync(Reminder reminder);

    /// <summary>Notes the mail of a claimed reminder; false where it was taken back meanwhile, or where another node has claimed it since.</summary>
    /// <param name="mail">Null for another channel's.</param>
    Task<bool> TrySetQueuedAsync(Reminder reminder, QueuedMail? mail, DateTime nowUtc);

    /// <summary>Once more before a queued mail leaves: nobody took it back, it is the one that may leave, it did not leave before, and no order came.</summary>
    Task<bool> TryBeginSendingAsync(Reminder reminder, Buyer buyer, DateTime nowUtc);

    Task SetSentAsync(Reminder reminder, DateTime nowUtc);

    /// <summary>Once.</summary>
    Task SetOpenedAsync(Reminder reminder, DateTime nowUtc);

    /// <summary>Once.</summary>
    Task SetClickedAsync(Reminder reminder, DateTime nowUtc);

    /// <summary>Notes an order with what was sent to the customer since then and led to none yet.</summary>
    Task SetOrderAsync(int customerId, int orderId, DateTime sentSinceUtc);

    /// <summary>Plans a reminder again, for later; false where it is not as it was read (any more).</summary>
    Task<bool> TryPostponeAsync(Reminder reminder, DateTime dueOnUtc);

    /// <summary>Ends a claim without a mail; false where another node has claimed it since.</summary>
    Task<bool> TryFinishAsync(Reminder reminder, ReminderState state, string reason);

    /// <summary>A shopper has another customer record from now on: what is not sent yet goes there.</summary>
    Task FollowAsync(int shopperId, int customerId);

    /// <summary>Takes it back, whoever works on it.</summary>
    Task CancelAsync(Reminder reminder, string reason);

    /// <summary>Takes back the steps of a sequence that wait.</summary>
    Task CancelRunAsync(Guid runKey, string reason);

    /// <summary>Reminders of the customer that are planned or claimed, or whose mail stands in the host's queue unsent.</summary>
    Task<IReadOnlyList<Reminder>> GetUnsentAsync(int customerId);

    /// <summary>Reminders of the store whose mail stands in the host's queue unsent; of all stores for 0.</summary>
    Task<IReadOnlyList<Reminder>> GetUnsentInQueueAsync(int storeId);
}

/// <summary>A mail in the host's queue.</summary>
/// <param name="Attempt">The claim it was written under.</param>
public sealed record QueuedMail(int Id, int Attempt);

/// <summary>By what orders of a person are found beside the customer and what the person typed as a shopper.</summary>
/// <param name="Email">Of the account, in lower case; empty for none.</param>
/// <param name="EmailHash">Of the same; empty for none.</param>
public sealed record Buyer(string Email, string EmailHash)
{
    public static readonly Buyer Unknown = new(string.Empty, string.Empty);
}
