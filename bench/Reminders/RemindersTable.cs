using System.Diagnostics;
using System.Globalization;
using DynamicOffers.Bench.Limits;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace DynamicOffers.Bench.Reminders;

/// <summary>
/// What it costs to find what is due among much that is planned; and two nodes that queue and send 5,000 due steps from one PostgreSQL while either is killed at random
/// moments and shoppers order, round after round, counted at a mail sink.
/// </summary>
internal static class RemindersTable
{
    private const int Processes = 2;
    private const int Due = 50;

    /// <param name="options">'--rounds N' and '--steps N' for fewer.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<string> options)
    {
        var (rounds, steps) = (Option(options, "--rounds", 20), Option(options, "--steps", 5_000));
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            var (few, many) = (await FindDueAsync(server, 1_000), await FindDueAsync(server, 100_000));
            foreach (var plan in many.Plans)
                Console.WriteLine($"{plan}{Environment.NewLine}");
            var connection = await server.CreateDatabaseAsync();
            var all = new Outcome(0, 0, 0, 0, 0, 0);
            for (var round = 0; round < rounds; round++)
            {
                var outcome = await PlayAsync(connection, round, steps);
                Console.Error.WriteLine($"Round {round + 1}: {outcome}");
                all = all.With(outcome);
            }

            return
            [
                new("due-1k", few.Milliseconds, "ms"),
                new("due-100k", many.Milliseconds, "ms"),
                Figure.AtMost("ratio", many.Milliseconds / few.Milliseconds, "100k to 1k", 1.5),
                Exactly("table-scans", many.Plans.Count(plan => plan.Contains("Seq Scan", StringComparison.Ordinal)), $"of {many.Plans.Count} queries"),
                new("rounds", rounds, $"of {steps.ToString("#,0", CultureInfo.InvariantCulture)} steps"),
                new("kills", all.Kills, "nodes"),
                new("sent", all.Sent, "mails"),
                new("again-after-kill", all.Again, "mails, of the host"),
                Exactly("twice", all.Twice, "mails"),
                Exactly("lost", all.Lost, "mails"),
                Exactly("after-order", all.AfterOrder, "mails")
            ];
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // The same fifty are due, whatever is planned beside them for later.
    private static async Task<Finding> FindDueAsync(PostgresServer server, int planned)
    {
        var connection = await server.CreateDatabaseAsync();
        var database = new SharedDatabase(connection);
        await database.InitializeAsync();
        await database.Provider.BulkInsertEntitiesAsync(Enumerable.Range(1, planned).Select(number => RemindersShop.Step(number, number <= Due ? DateTime.UtcNow.AddHours(-1) : DateTime.UtcNow.AddDays(number % 30 + 1))));
        await database.Provider.ExecuteNonQueryAsync("ANALYZE \"DynamicOffers_Reminder\"");

        var store = database.Get<IReminderStore>();
        var times = new List<double>();
        for (var run = 0; run < 220; run++)
        {
            var started = Stopwatch.GetTimestamp();
            if ((await store.GetDueAsync([1], DateTime.UtcNow, Due)).Count != Due)
                throw new InvalidOperationException("Not all that is due was found.");
            if (run >= 20)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        using var queries = new SentQueries(connection);
        await store.GetDueAsync([1], DateTime.UtcNow, Due);

        return new Finding(times.Order().ElementAt(times.Count / 2), await queries.ExplainAsync());
    }

    private static async Task<Outcome> PlayAsync(string connection, int round, int steps)
    {
        var random = new Random(round);
        var epoch = Environment.TickCount64;
        var shop = await RemindersShop.StartAsync(connection, epoch);
        await shop.FillAsync(steps);

        var sink = Directory.CreateTempSubdirectory("offers-mails-");
        var (ordered, kills) = (new Dictionary<int, DateTime>(), 0);
        var workers = Enumerable.Range(0, Processes).Select(_ => Start(connection, epoch, sink.FullName)).ToList();
        var started = Stopwatch.StartNew();
        var nextKill = TimeSpan.FromSeconds(5 + random.NextDouble() * 25);
        var buying = BuyAsync(await RemindersShop.StartAsync(connection, epoch), steps, random.Next(), ordered);
        while (await shop.CountOpenAsync() > 0 || await shop.CountUnsentAsync() > 0)
        {
            if (started.Elapsed > TimeSpan.FromMinutes(10))
                throw new TimeoutException("The round does not end.");

            if (started.Elapsed > nextKill)
            {
                // SIGKILL: no handler runs.
                var victim = random.Next(Processes);
                workers[victim].Kill();
                await workers[victim].WaitForExitAsync();
                workers[victim] = Start(connection, epoch, sink.FullName);
                (kills, nextKill) = (kills + 1, started.Elapsed + TimeSpan.FromSeconds(5 + random.NextDouble() * 25));
            }

            await Task.Delay(100);
        }

        await buying;
        foreach (var worker in workers)
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }

        var keys = (await shop.GetStepsAsync()).ToDictionary(step => step.Key, step => step.CustomerId);
        var mails = MailSink.ReadAll(sink.FullName);
        var sent = mails.GroupBy(mail => mail.Key).ToDictionary(ofStep => ofStep.Key, ofStep => ofStep.DistinctBy(mail => mail.Attempt).Count());
        sink.Delete(recursive: true);

        return new Outcome(
            sent.Values.Sum(ofStep => ofStep - 1),
            keys.Count(step => !sent.ContainsKey(step.Key) && !ordered.ContainsKey(step.Value)),
            mails.Count(mail => ordered.TryGetValue(keys[mail.Key], out var orderedOnUtc) && mail.AcceptedOnUtc > orderedOnUtc),
            mails.Count - sent.Values.Sum(),
            kills,
            mails.Count);
    }

    // Beside the host's sender and not in turn with it, as shoppers do.
    private static async Task BuyAsync(RemindersShop shop, int steps, int seed, Dictionary<int, DateTime> orderedOnUtc)
    {
        var random = new Random(seed);
        foreach (var buyer in Enumerable.Range(1, steps).OrderBy(_ => random.Next()).Take(steps / 10).ToList())
        {
            await Task.Delay(random.Next(100));
            await shop.OrderAsync(buyer);
            orderedOnUtc[buyer] = DateTime.UtcNow;
        }
    }

    private static Process Start(string connection, long epoch, string folder)
    {
        var host = Environment.ProcessPath!;
        string[] arguments = [RemindersWorker.Name, connection, epoch.ToString(CultureInfo.InvariantCulture), folder];

        var start = new ProcessStartInfo(host, Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(RemindersTable).Assembly.Location, .. arguments] : arguments)
        {
            RedirectStandardInput = true
        };

        return Process.Start(start)
            ?? throw new InvalidOperationException("The process did not start.");
    }

    private static int Option(IReadOnlyList<string> options, string name, int otherwise)
    {
        var index = options.ToList().IndexOf(name);

        return index < 0 ? otherwise : int.Parse(options[index + 1], CultureInfo.InvariantCulture);
    }

    private static Figure Exactly(string what, double off, string unit) => new(what, off, unit, "= 0", off == 0);

    private sealed record Finding(double Milliseconds, IReadOnlyList<string> Plans);

    /// <param name="Twice">Mails that were queued for a step beside its first one, and handed over.</param>
    /// <param name="Again">Of the same mail: the host sends it again where it died between the handing over and the note of it.</param>
    private sealed record Outcome(int Twice, int Lost, int AfterOrder, int Again, int Kills, int Sent)
    {
        public Outcome With(Outcome other) => new(
            Twice + other.Twice, Lost + other.Lost, AfterOrder + other.AfterOrder, Again + other.Again, Kills + other.Kills, Sent + other.Sent);
    }
}
