using Nop.Plugin.Misc.DynamicOffers.Tests.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace DynamicOffers.Bench.Signals;

/// <summary>What signals cost: a handler on the request thread, their way into the database beside a bare insert of the same rows, and a shopper in memory.</summary>
internal static class SignalsTable
{
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var figures = new List<Figure>();
        figures.AddRange(await HandlerCost.MeasureAsync());
        figures.AddRange(await Ingestion.MeasureAsync("sqlite", new SqliteTestDatabase { AddHost = BenchHost.Add }));

        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            figures.AddRange(await Ingestion.MeasureAsync("postgresql", new PostgresTestDatabase(server) { AddHost = BenchHost.Add }));
        }
        finally
        {
            await server.DisposeAsync();
        }

        figures.Add(ShopperMemory.Measure());

        return figures;
    }
}
