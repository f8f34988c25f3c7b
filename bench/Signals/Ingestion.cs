using System.Diagnostics;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Data;

namespace DynamicOffers.Bench.Signals;

/// <summary>Signals from the queue into log, profiles and watches, as fast as they can be written, beside the bare insert of the same rows.</summary>
internal static class Ingestion
{
    private const int Shoppers = 500;
    private const int Signals = 60_000;
    private const int Batch = 5_000;
    private const double LeastShare = 0.5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string name, TestDatabase database)
    {
        await database.InitializeAsync();
        try
        {
            // Both ways warm first; then in turns, so that neither has the quieter machine.
            var shoppers = await AddShoppersAsync(database);
            await InsertBareAsync(database, History(shoppers, Batch));
            await IngestAsync(database, History(shoppers, Batch));
            var bare = new List<double>();
            var ingested = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                bare.Add(await InsertBareAsync(database, History(shoppers, Signals)));
                ingested.Add(await IngestAsync(database, History(shoppers, Signals)));
            }

            var median = Median(bare);

            return
            [
                new Figure($"bare-{name}", median, "signals/s"),
                Figure.AtLeast($"ingest-{name}", Median(ingested), "signals/s", median * LeastShare, $"{LeastShare:P0} of bare")
            ];
        }
        finally
        {
            await database.DisposeAsync();
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task<double> InsertBareAsync(TestDatabase database, IReadOnlyList<Signal> history)
    {
        var repository = database.Get<IRepository<Signal>>();
        var clock = Stopwatch.StartNew();
        foreach (var batch in history.Chunk(Batch))
            await repository.InsertAsync(batch.ToList(), publishEvent: false);

        return history.Count / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> IngestAsync(TestDatabase database, IReadOnlyList<Signal> history)
    {
        var (queue, writer, profiles) = (database.Get<SignalQueue>(), database.Get<SignalWriter>(), database.Get<ProfileMemory>());
        database.Get<CurrentNode>().Begins(Random.Shared.Next(1, int.MaxValue));
        using var stopping = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var writing = Task.Run(() => writer.RunAsync(stopping.Token));
        foreach (var signal in history)
        {
            while (queue.Count >= SignalQueue.LookLimit - Batch)
                await Task.Delay(1);

            if (queue.Enqueue(signal))
                profiles.Find(signal.ShopperId)?.Apply(signal);
        }

        await stopping.CancelAsync();
        await writing;
        var elapsed = clock.Elapsed;
        if (queue.Dropped > 0 || profiles.GetDirty().Count > 0)
            throw new InvalidOperationException($"{queue.Dropped} signals were let go and {profiles.GetDirty().Count} profiles are not saved.");

        return history.Count / elapsed.TotalSeconds;
    }

    private static async Task<IReadOnlyList<Shopper>> AddShoppersAsync(TestDatabase database)
    {
        var store = database.Get<IShopperStore>();
        var shoppers = Enumerable.Range(1, Shoppers)
            .Select(number => new Shopper { VisitorKey = Guid.NewGuid(), CustomerId = number, StoreId = BenchHost.StoreId, ConsentedOnUtc = DateTime.UtcNow })
            .ToList();
        foreach (var shopper in shoppers)
            await store.InsertAsync(shopper);

        return shoppers;
    }

    // Nine looks to one change of a cart, all over the shoppers.
    private static List<Signal> History(IReadOnlyList<Shopper> shoppers, int count)
    {
        var random = new Random(1);
        var now = DateTime.UtcNow;

        return Enumerable.Range(0, count)
            .Select(number => (Shopper: shoppers[random.Next(shoppers.Count)], IsCart: number % 10 == 9, Product: random.Next(1, 200)))
            .Select(act => new Signal
            {
                ShopperId = act.Shopper.Id,
                CustomerId = act.Shopper.CustomerId,
                StoreId = BenchHost.StoreId,
                Kind = act.IsCart ? SignalKind.CartItemAdded : SignalKind.ProductViewed,
                SubjectId = act.Product,
                SourceId = act.Product % 12 + 1,
                Value = act.IsCart ? 1 : 0,
                OccurredOnUtc = now
            })
            .ToList();
    }
}
