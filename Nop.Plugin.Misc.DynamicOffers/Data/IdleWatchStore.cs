using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class IdleWatchStore(IRepository<IdleWatch> watches, Statements statements) : IIdleWatchStore
{
    public async Task BeginAsync(IdleWatch watch)
    {
        if (await TryRestartAsync(watch))
            return;

        try
        {
            await watches.InsertAsync(watch, publishEvent: false);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another node was first with this shopper's row.
            if (!await TryRestartAsync(watch))
                throw;
        }
    }

    public Task EndAsync(int shopperId) => watches.DeleteAsync(watch => watch.ShopperId == shopperId);

    public async Task<IReadOnlyList<IdleWatch>> GetDueAsync(DateTime nowUtc, int limit) =>
        await watches.Table.Where(watch => watch.DueOnUtc <= nowUtc).OrderBy(watch => watch.DueOnUtc).Take(limit).ToListAsync();

    public async Task<bool> TryMoveAsync(IdleWatch watch, DateTime? dueOnUtc, int times)
    {
        var due = dueOnUtc is null ? "NULL" : "@due";
        var parameters = new List<(string, object?)>
        {
            ("id", watch.Id), ("times", times), ("acted", watch.ActedOnUtc), ("known", watch.DueOnUtc), ("knownTimes", watch.Times)
        };
        if (dueOnUtc is not null)
            parameters.Add(("due", dueOnUtc));

        return await statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.IdleWatch}] SET [DueOnUtc] = {due}, [Times] = @times
            WHERE [Id] = @id AND [ActedOnUtc] = @acted AND [DueOnUtc] = @known AND [Times] = @knownTimes
            """,
            [.. parameters]) == 1;
    }

    private async Task<bool> TryRestartAsync(IdleWatch watch) =>
        await statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.IdleWatch}]
            SET [CustomerId] = @customer, [StoreId] = @store, [ActedOnUtc] = @acted, [AtCheckout] = @checkout, [Times] = 0, [DueOnUtc] = @due
            WHERE [ShopperId] = @shopper
            """,
            ("shopper", watch.ShopperId),
            ("customer", watch.CustomerId),
            ("store", watch.StoreId),
            ("acted", watch.ActedOnUtc),
            ("checkout", watch.AtCheckout),
            ("due", watch.DueOnUtc)) > 0;
}
