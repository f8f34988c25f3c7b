using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data.Queries;

/// <summary>
/// Makes a context for one call; its connection is open only while a statement runs.
/// </summary>
public sealed class StoreContextFactory(Database database, StoreTables tables, StatementInterceptor interceptor)
{
    private readonly Lazy<DbContextOptions<StoreContext>> _options = new(() =>
    {
        var options = new DbContextOptionsBuilder<StoreContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(interceptor);
        database.Configure(options);
        return ((DbContextOptionsBuilder<StoreContext>)options).Options;
    });

    public StoreContext Create() => new StoreContext(_options.Value, tables, database);
}
