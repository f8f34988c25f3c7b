using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace DynamicOffers.Bench.Limits;

/// <summary>10,000 shoppers in two processes on one PostgreSQL want what there is too little of. Each figure is how far the outcome is from what the limit says.</summary>
internal static class LimitsTable
{
    private const int Processes = 2;
    private const int Shoppers = 10_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            var connection = await server.CreateDatabaseAsync();
            var database = new SharedDatabase(connection);
            await database.InitializeAsync();
            var one = await RedeemAsync(connection, database, campaignId: 1, new CampaignLimits(InAll: 1));
            var hundred = await RedeemAsync(connection, database, campaignId: 2, new CampaignLimits(InAll: 100));
            var budget = await RedeemAsync(connection, database, campaignId: 3, new CampaignLimits(Budget: 2_500m));

            return
            [
                Exactly("limit-1", Math.Abs(one.Count - 1), "orders off"),
                Exactly("limit-100", Math.Abs(hundred.Count - 100), "orders off"),
                Exactly("budget", (double)Math.Abs(budget.Sum(grant => grant.Amount) - 2_500m), "USD off"),
                Exactly("given-back-once", await GiveBackAsync(connection, database, one.Single()) - 1, "times too often")
            ];
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Grant>> RedeemAsync(string connection, SharedDatabase database, int campaignId, CampaignLimits limits)
    {
        await RunWorkersAsync(connection, campaignId, JsonSerializer.Serialize(limits));

        return await database.Table<Grant>()
            .Where(grant => grant.CampaignId == campaignId && grant.StateId == (int)GrantState.Redeemed)
            .ToListAsync();
    }

    private static async Task<int> GiveBackAsync(string connection, SharedDatabase database, Grant grant)
    {
        await RunWorkersAsync(connection, grant.OrderId!.Value, "give-back");

        return await database.Table<LedgerEntry>().CountAsync(entry => entry.GrantId == grant.Id && entry.Kind == LedgerKind.GivenBack);
    }

    private static async Task RunWorkersAsync(string connection, int id, string what)
    {
        var workers = Enumerable.Range(0, Processes).Select(number => Start(
            LimitsWorker.Name, connection, Text(id), Text(number * Shoppers / Processes + 1), Text(Shoppers / Processes), what)).ToList();
        foreach (var worker in workers)
        {
            await worker.WaitForExitAsync();
            if (worker.ExitCode != 0)
                throw new InvalidOperationException($"A process ended with {worker.ExitCode}.");
        }
    }

    private static Process Start(params string[] arguments)
    {
        var host = Environment.ProcessPath!;
        var isDotnet = Path.GetFileNameWithoutExtension(host) == "dotnet";

        return Process.Start(new ProcessStartInfo(host, isDotnet ? [typeof(LimitsTable).Assembly.Location, .. arguments] : arguments))
            ?? throw new InvalidOperationException("The process did not start.");
    }

    private static Figure Exactly(string what, double off, string unit) => new(what, off, unit, "= 0", off == 0);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
