using Nop.Plugin.Misc.DynamicOffers.Tests.Data;

namespace DynamicOffers.Bench.Limits;

/// <summary>A PostgreSQL database that several processes work on.</summary>
internal sealed class SharedDatabase(string connection) : TestDatabase
{
    protected override Task<KeyValuePair<string, string?>> GetLocationAsync() =>
        Task.FromResult(KeyValuePair.Create("ConnectionStrings:PostgreSql", (string?)connection));

    protected override Task DeleteAsync() => Task.CompletedTask;
}
