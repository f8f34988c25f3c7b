using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

public interface IWebhookStore
{
    /// <summary>Once a key, however often it is told.</summary>
    Task AddAsync(WebhookMessage message);

    /// <summary>What waits and is due, oldest first. One indexed statement.</summary>
    Task<IReadOnlyList<WebhookMessage>> GetDueAsync(DateTime nowUtc, int limit);

    /// <summary>Takes a due message for this node: no other tries it before <paramref name="untilUtc"/>. False where it is not due any more.</summary>
    Task<bool> TryClaimAsync(WebhookMessage message, DateTime nowUtc, DateTime untilUtc);

    /// <summary>Notes that it was taken or dropped, and forgets what it said.</summary>
    Task SetDoneAsync(WebhookMessage message, WebhookState state, string answer, DateTime nowUtc);

    /// <summary>Moves the next try, without a failure.</summary>
    Task PostponeAsync(WebhookMessage message, DateTime dueOnUtc);

    /// <summary>Notes a try that failed: it waits for the next, or is dead.</summary>
    /// <param name="nextUtc">Null where there is none.</param>
    Task SetFailedAsync(WebhookMessage message, string answer, DateTime? nextUtc, DateTime nowUtc);

    /// <summary>Makes a dead letter wait for a first try again; false where it is not dead.</summary>
    Task<bool> TryReviveAsync(int id, DateTime nowUtc);

    /// <summary>Of one customer, oldest first.</summary>
    Task<IReadOnlyList<WebhookMessage>> GetOfCustomerAsync(int customerId);

    /// <summary>Newest first.</summary>
    Task<IPagedList<WebhookMessage>> GetAllAsync(int pageIndex, int pageSize);

    /// <summary>Returns how many it deleted.</summary>
    Task<int> DeleteOlderAsync(DateTime createdBeforeUtc, int limit);
}
