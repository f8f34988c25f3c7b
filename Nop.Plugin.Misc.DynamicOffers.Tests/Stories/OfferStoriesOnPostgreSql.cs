using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The same on PostgreSQL, and with the framework's own container.</summary>
public sealed class OfferStoriesOnPostgreSql(PostgresServer postgres) : OfferStories, IClassFixture<PostgresServer>
{
    protected override async Task<DemoStoreOptions> GetOptionsAsync() => new()
    {
        PostgreSql = await postgres.CreateDatabaseAsync(),
        MicrosoftDi = true,
        Arguments = ["--MailSeconds", "1"]
    };
}
