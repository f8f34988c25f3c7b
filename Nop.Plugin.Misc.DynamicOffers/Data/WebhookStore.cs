using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class WebhookStore(IRepository<WebhookMessage> messages, Statements statements) : IWebhookStore
{
    public async Task AddAsync(WebhookMessage message)
    {
        try
        {
            await messages.InsertAsync(message, publishEvent: false);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where it was told before; anything else is a fault of its own.
            if (!await messages.Table.AnyAsync(other => other.Key == message.Key))
                throw;
        }
    }

    public async Task<IReadOnlyList<WebhookMessage>> GetDueAsync(DateTime nowUtc, int limit) => await messages.Table
        .Where(message => message.StateId == (int)WebhookState.Waiting && message.DueOnUtc <= nowUtc)
        .OrderBy(message => message.DueOnUtc)
        .Take(limit)
        .ToListAsync();

    // The end of the claim is the next try: what a dead node had is due again by itself.
    public async Task<bool> TryClaimAsync(WebhookMessage message, DateTime nowUtc, DateTime untilUtc) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.WebhookMessage}] SET [DueOnUtc] = @until WHERE [Id] = @id AND [StateId] = @waiting AND [DueOnUtc] <= @now",
            ("id", message.Id),
            ("waiting", (int)WebhookState.Waiting),
            ("now", nowUtc),
            ("until", untilUtc)) == 1;

    public Task SetDoneAsync(WebhookMessage message, WebhookState state, string answer, DateTime nowUtc) =>
        statements.ExecuteAsync(
            $"UPDATE [{TableNames.WebhookMessage}] SET [StateId] = @state, [Body] = @nothing, [Answer] = @answer, [DoneOnUtc] = @now WHERE [Id] = @id AND [StateId] = @waiting",
            ("id", message.Id),
            ("waiting", (int)WebhookState.Waiting),
            ("state", (int)state),
            ("nothing", string.Empty),
            ("answer", Fit(answer)),
            ("now", nowUtc));

    public Task PostponeAsync(WebhookMessage message, DateTime dueOnUtc) =>
        statements.ExecuteAsync(
            $"UPDATE [{TableNames.WebhookMessage}] SET [DueOnUtc] = @due WHERE [Id] = @id AND [StateId] = @waiting",
            ("id", message.Id),
            ("waiting", (int)WebhookState.Waiting),
            ("due", dueOnUtc));

    public Task SetFailedAsync(WebhookMessage message, string answer, DateTime? nextUtc, DateTime nowUtc) =>
        statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.WebhookMessage}]
            SET [StateId] = @state, [Failures] = [Failures] + 1, [Answer] = @answer, [DueOnUtc] = @due, [DoneOnUtc] = @done
            WHERE [Id] = @id AND [StateId] = @waiting
            """,
            ("id", message.Id),
            ("waiting", (int)WebhookState.Waiting),
            ("state", (int)(nextUtc is null ? WebhookState.Dead : WebhookState.Waiting)),
            ("answer", Fit(answer)),
            ("due", nextUtc ?? message.DueOnUtc),
            ("done", nextUtc is null ? nowUtc : null));

    public async Task<bool> TryReviveAsync(int id, DateTime nowUtc) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.WebhookMessage}] SET [StateId] = @waiting, [Failures] = 0, [DueOnUtc] = @now, [DoneOnUtc] = NULL WHERE [Id] = @id AND [StateId] = @dead",
            ("id", id),
            ("waiting", (int)WebhookState.Waiting),
            ("dead", (int)WebhookState.Dead),
            ("now", nowUtc)) == 1;

    public async Task<IReadOnlyList<WebhookMessage>> GetOfCustomerAsync(int customerId) =>
        await messages.Table.Where(message => message.CustomerId == customerId).OrderBy(message => message.Id).ToListAsync();

    public Task<IPagedList<WebhookMessage>> GetAllAsync(int pageIndex, int pageSize) =>
        messages.Table.OrderByDescending(message => message.Id).ToPagedListAsync(pageIndex, pageSize);

    public async Task<int> DeleteOlderAsync(DateTime createdBeforeUtc, int limit)
    {
        var old = await messages.Table.Where(message => message.CreatedOnUtc < createdBeforeUtc).OrderBy(message => message.Id).Select(message => message.Id).Take(limit).ToListAsync();

        return old.Count == 0 ? 0 : await messages.DeleteAsync(message => old.Contains(message.Id));
    }

    private static string Fit(string answer) => answer.Length <= WebhookMessage.MostAnswer ? answer : answer[..WebhookMessage.MostAnswer];
}
