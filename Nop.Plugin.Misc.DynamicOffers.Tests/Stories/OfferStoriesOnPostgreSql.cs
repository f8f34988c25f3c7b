using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The same on PostgreSQL, and with the framework's own container.</summary>
[Collection(PostgresCollection.Name)]
public sealed class OfferStoriesOnPostgreSql(PostgresServer postgres) : OfferStories
{
    protected override async Task<DemoStoreOptions> GetOptionsAsync() => new()
    {
        PostgreSql = await postgres.CreateDatabaseAsync(),
        MicrosoftDi = true,
        Arguments = ["--MailSeconds", "1"]
    };
}
