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

    /// <param name="options">'--shoppers N' for fewer.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<string> options)
    {
        var shoppers = options is ["--shoppers", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            var connection = await server.CreateDatabaseAsync();
            var database = new SharedDatabase(connection);
            await database.InitializeAsync();
            var one = await RedeemAsync(connection, database, shoppers, campaignId: 1, new CampaignLimits(InAll: 1));
            var hundred = await RedeemAsync(connection, database, shoppers, campaignId: 2, new CampaignLimits(InAll: 100));
            var budget = await RedeemAsync(connection, database, shoppers, campaignId: 3, new CampaignLimits(Budget: 2_500m));

            return
            [
                Exactly("limit-1", Math.Abs(one.Count - 1), "orders off"),
                Exactly("limit-100", Math.Abs(hundred.Count - 100), "orders off"),
                Exactly("budget", (double)Math.Abs(budget.Sum(grant => grant.Amount) - 2_500m), "USD off"),
                Exactly("given-back-once", await GiveBackAsync(connection, database, shoppers, one.Single()) - 1, "times too often")
            ];
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Grant>> RedeemAsync(string connection, SharedDatabase database, int shoppers, int campaignId, CampaignLimits limits)
    {
        await RunWorkersAsync(connection, shoppers, campaignId, JsonSerializer.Serialize(limits));

        return await database.Table<Grant>()
            .Where(grant => grant.CampaignId == campaignId && grant.StateId == (int)GrantState.Redeemed)
            .ToListAsync();
    }

    private static async Task<int> GiveBackAsync(string connection, SharedDatabase database, int shoppers, Grant grant)
    {
        await RunWorkersAsync(connection, shoppers, grant.OrderId!.Value, "give-back");

        return await database.Table<LedgerEntry>().CountAsync(entry => entry.GrantId == grant.Id && entry.Kind == LedgerKind.GivenBack);
    }

    private static async Task RunWorkersAsync(string connection, int shoppers, int id, string what)
    {
        var workers = Enumerable.Range(0, Processes).Select(number => Start(
            LimitsWorker.Name, connection, Text(id), Text(number * shoppers / Processes + 1), Text(shoppers / Processes), what)).ToList();
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
