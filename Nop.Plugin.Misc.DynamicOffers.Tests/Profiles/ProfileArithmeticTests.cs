using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Xunit.Abstractions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

/// <summary>
/// Random histories of shoppers in a shop of two nodes, with signals that come late, saves that collide, profiles that are read again, visitors who turn out to be
/// somebody else and shoppers who are erased; each compared with what the plain formulas say of the signals themselves.
/// </summary>
public class ProfileArithmeticTests(ITestOutputHelper output)
{
    private const int Histories = 400;
    private const int MostSignals = 200;
    private const double Tolerance = 1e-3;

    [Fact]
    public async Task A_profile_says_what_the_signals_say()
    {
        var (signals, merges, erasures, conflicts) = (0, 0, 0, 0);
        for (var seed = 1; seed <= Histories; seed++)
        {
            var history = new History(seed, products: ProfileState.MostProducts, categories: ProfileState.MostCategories);
            await history.PlayAsync();

            foreach (var features in await history.GetFeaturesAsync())
                AssertSame(history.Accepted, features, history.Now, $"history {seed}");

            (signals, merges, erasures, conflicts) =
                (signals + history.Accepted.Count, merges + history.Merges, erasures + history.Erasures, conflicts + history.Conflicts);
        }

        output.WriteLine($"{Histories} histories: {signals} signals in the profiles, {merges} merges, {erasures} erasures, {conflicts} saves that collided");
        Assert.All([signals / 10_000, merges / 50, erasures / 20, conflicts / 500], count => Assert.True(count > 0));
    }

    [Fact]
    public void Over_the_bound_what_interests_most_is_still_known()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            var signals = Enumerable.Range(0, 2000)
                .Select(index => (Kind: random.Next(10) == 0 ? SignalKind.CartItemAdded : SignalKind.ProductViewed, Product: Skewed(random, 300), At: Sample.Now.AddMinutes(-30 * (2000 - index))))
                .Select(act => Sample.Signal(act.Kind, act.Product, occurredOnUtc: act.At))
                .ToArray();

            var features = ShopperFeatures.Of(Sample.State(signals), Sample.Now);

            var expected = Weights(signals, Sample.Now).OrderByDescending(product => product.Value).Take(10).Select(product => product.Key).ToHashSet();
            Assert.Equal(ProfileState.MostProducts, features.Products.Count);
            Assert.InRange(features.Products.Take(10).Count(product => expected.Contains(product.Id)), 8, 10);
        }
    }

    [Fact]
    public void A_profile_with_fifty_products_is_small_on_disk_and_in_memory()
    {
        const int Profiles = 10_000;
        var bytes = ProfileStateTests.Full().ToBytes();
        var profiles = new LiveProfile[Profiles];
        profiles[0] = new LiveProfile(0, ProfileState.FromBytes(bytes), 1, Sample.Now);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < Profiles; index++)
            profiles[index] = new LiveProfile(index, ProfileState.FromBytes(bytes), 1, Sample.Now);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Profiles;

        output.WriteLine($"{bytes.Length} bytes stored; {each:0} bytes in memory, reading included");
        Assert.Equal(ProfileState.MostProducts, profiles[^1].Read(state => state.Products.Items.Length));
        Assert.InRange(bytes.Length, 1, 2048);
        Assert.InRange(each, 1, 4096);
    }

    private static int Skewed(Random random, int count) => 1 + (int)(Math.Pow(random.NextDouble(), 3) * count);

    private static void AssertSame(IReadOnlyList<Signal> signals, ShopperFeatures features, DateTime now, string history)
    {
        int Count(string kind) => signals.Count(signal => signal.Kind == kind);
        double Sum(TimeSpan halfLife, params string[] kinds) => signals.Where(signal => kinds.Contains(signal.Kind)).Sum(signal => Factor(signal, now, halfLife));
        double SumOfPriced(params string[] kinds) => signals.Where(signal => kinds.Contains(signal.Kind) && signal.Value > 0).Sum(signal => Factor(signal, now, HalfLives.Price));
        TimeSpan? Since(string kind) => Count(kind) == 0 ? null : Whole(now - signals.Where(signal => signal.Kind == kind).Max(signal => signal.OccurredOnUtc));
        void Same(object? expected, object? actual, string what) => Assert.True(Equals(expected, actual), $"{history}: {what} is {actual} and not {expected}");
        void Near(double expected, double actual, string what) =>
            Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(Math.Abs(expected), 1e-6), $"{history}: {what} is {actual} and not {expected}");

        var orders = Count(SignalKind.OrderPlaced);
        var value = Math.Max(0m, signals.Sum(signal => signal.Kind switch
        {
            SignalKind.OrderPlaced => signal.Value,
            SignalKind.OrderCancelled or SignalKind.OrderRefunded => -signal.Value,
            _ => 0m
        }));
        Same(Count(SignalKind.VisitStarted), features.Visits, "visits");
        Same(orders, features.Orders, "orders");
        Same(value, features.OrderValue, "order value");
        Same(orders == 0 ? 0m : decimal.Round(value / orders, 4), features.AverageOrder, "average order");
        Same(Since(SignalKind.OrderPlaced), features.SinceLastOrder, "last order");
        Same(Since(SignalKind.CouponApplied), features.SinceCoupon, "last coupon");
        Same(Since(SignalKind.PaymentFailed), features.SincePaymentFailure, "last payment failure");
        Same(Since(SignalKind.ShippingCostSeen), features.SinceShippingCostSeen, "shipping cost");
        Same(Since(SignalKind.ExitIntent), features.SinceExitIntent, "exit intent");
        Same(Since(SignalKind.PriceCompared), features.SincePriceCompared, "price compared");
        Same(Since(SignalKind.FriendOrdered), features.SinceFriendOrdered, "a friend's order");
        Same(
            Count(SignalKind.Registered) == 0 ? null : Whole(now - signals.Where(signal => signal.Kind == SignalKind.Registered).Min(signal => signal.OccurredOnUtc)),
            features.SinceSignUp,
            "sign-up");

        Near(Sum(HalfLives.Friction, SignalKind.PaymentFailed), features.PaymentFailures, "payment failures");
        var frequency = Sum(HalfLives.Orders, SignalKind.OrderPlaced);
        var coupons = Sum(HalfLives.Orders, SignalKind.CouponApplied);
        Near(orders == 0 ? coupons > 0 ? 1 : 0 : Math.Min(1, coupons / frequency), features.CouponAffinity, "coupon affinity");
        Near(orders == 0 ? 0 : Math.Min(1, Count(SignalKind.ReturnRequested) / (double)orders), features.ReturnRate, "return rate");
        string[] looks = [SignalKind.ProductViewed, SignalKind.CategoryViewed, SignalKind.Searched];
        var all = Sum(HalfLives.Price, looks);
        Near(all < 1e-6 ? 0.5 : Math.Min(1, SumOfPriced(looks) / all), features.PriceSensitivity, "price sensitivity");
        Same(GetLifecycle(signals, now), features.Lifecycle, "lifecycle");
        Same(GetMission(signals), features.Mission, "mission");

        SameAffinities(Weights(signals, now), features.Products, "product");
        SameAffinities(CategoryWeights(signals, now), features.Categories, "category");

        void SameAffinities(IReadOnlyDictionary<int, double> expected, IReadOnlyList<Affinity> actual, string what)
        {
            Same(expected.Count, actual.Count, $"number of {what} weights");
            foreach (var affinity in actual)
                Near(expected.GetValueOrDefault(affinity.Id), affinity.Weight, $"weight of {what} {affinity.Id}");
        }
    }

    private static Dictionary<int, double> Weights(IEnumerable<Signal> signals, DateTime now) => Totals(signals
        .Select(signal => (Id: signal.SubjectId, Weight: signal.Kind switch
        {
            SignalKind.ProductViewed => 1.0,
            SignalKind.CartItemAdded => 3.0,
            SignalKind.Lingered => (double)signal.Value / 60,
            _ => 0
        } * Factor(signal, now, HalfLives.Interest), IsOne: signal.Kind is SignalKind.ProductViewed or SignalKind.CartItemAdded or SignalKind.Lingered))
        .Where(weight => weight.IsOne && weight.Id > 0)
        .Select(weight => (weight.Id, weight.Weight)));

    private static Dictionary<int, double> CategoryWeights(IEnumerable<Signal> signals, DateTime now) => Totals(signals
        .Select(signal => (Id: signal.Kind switch
        {
            SignalKind.ProductViewed => signal.SourceId,
            SignalKind.CategoryViewed => signal.SubjectId,
            _ => 0
        }, Weight: Factor(signal, now, HalfLives.Interest)))
        .Where(weight => weight.Id > 0));

    private static Dictionary<int, double> Totals(IEnumerable<(int Id, double Weight)> weights) =>
        weights.GroupBy(weight => weight.Id).ToDictionary(same => same.Key, same => same.Sum(weight => weight.Weight));

    private static Lifecycle GetLifecycle(IReadOnlyList<Signal> signals, DateTime now)
    {
        var orders = signals.Where(signal => signal.Kind == SignalKind.OrderPlaced).Select(signal => Seconds.Of(signal.OccurredOnUtc)).Order().ToList();
        if (orders.Count == 0)
            return Lifecycle.New;

        const double Usual = 90 * 86_400;
        var pace = orders.Count == 1 ? 0 : (orders[^1] - orders[0]) / (double)(orders.Count - 1);
        var late = pace == 0 ? Usual : Math.Min(3 * Usual, Math.Max(Usual / 3, 2.5 * pace));

        return Seconds.Of(now) - orders[^1] > late ? Lifecycle.Lapsing : Lifecycle.Active;
    }

    private static Mission GetMission(IReadOnlyList<Signal> signals)
    {
        var visit = signals.Where(signal => signal.Kind == SignalKind.VisitStarted).Select(signal => Seconds.Of(signal.OccurredOnUtc)).DefaultIfEmpty().Max();
        var ordered = signals.Where(signal => signal.Kind == SignalKind.ProductOrdered).Select(signal => signal.SubjectId).ToHashSet();
        var seen = signals.Where(signal => signal.Kind == SignalKind.ProductViewed && Seconds.Of(signal.OccurredOnUtc) >= visit).Select(signal => signal.SubjectId);

        return seen.Any(ordered.Contains) ? Mission.Replenish : Mission.Explore;
    }

    private static double Factor(Signal signal, DateTime now, TimeSpan halfLife) => Math.Pow(2, -(now - signal.OccurredOnUtc) / halfLife);

    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds));

    /// <summary>What one person does in a shop of two nodes, played through the real writer, reader, saver, merging and erasure.</summary>
    private sealed class History
    {
        private const int Guest = Sample.CustomerId + 1;

        private readonly Random _random;
        private readonly int _products;
        private readonly int _categories;
        private readonly Database _database = new();
        private readonly FakeTimeProvider _clock = new(Sample.Now.AddDays(-400));
        private readonly ShopNode[] _nodes;

        private Shopper _account = null!;
        private Shopper? _visitor;
        private bool _isColliding;

        public History(int seed, int products, int categories)
        {
            _random = new Random(seed);
            (_products, _categories) = (products, categories);
            _nodes = [new ShopNode(_database, _clock, id: 1), new ShopNode(_database, _clock, id: 2)];
            foreach (var node in _nodes)
                node.Node.Knows(hasCompany: true);

            _database.Profiles.BeforeSave = CollideAsync;
        }

        /// <summary>What must be in the profile at the end.</summary>
        public List<Signal> Accepted { get; } = [];

        public int Merges { get; private set; }

        public int Erasures { get; private set; }

        public int Conflicts { get; private set; }

        public DateTime Now => _clock.GetUtcNow().UtcDateTime;

        public async Task PlayAsync()
        {
            _account = await _database.AddShopperAsync(Sample.CustomerId, isRegistered: true);
            if (Chance(0.4))
                _visitor = await _database.AddShopperAsync(Guest);

            for (var left = _random.Next(1, MostSignals + 1); left > 0; left--)
            {
                _clock.Advance(TimeSpan.FromSeconds(Math.Round(Math.Pow(10, _random.NextDouble() * 5.2))));
                await ActAsync();
                if (Chance(0.5))
                    await AnyNode().WriteAsync();
                if (Chance(0.05))
                    await RestartAsync(AnyNode());
                if (_visitor is { MergedIntoId: null } && Chance(0.02))
                    await MergeAsync(_visitor);
                if (Chance(0.002))
                    await EraseAsync();
            }

            await FlushAsync();
            if (_visitor is { MergedIntoId: null })
            {
                await MergeAsync(_visitor);
                await FlushAsync();
            }

            _clock.Advance(TimeSpan.FromDays(_random.NextDouble() * 100));
        }

        /// <summary>As the row, either node and the database of a new node hold it.</summary>
        public async Task<IReadOnlyList<ShopperFeatures>> GetFeaturesAsync()
        {
            var features = new List<ShopperFeatures>();
            foreach (var node in _nodes.Append(new ShopNode(_database, _clock, id: 3)))
                features.Add((await node.ProfileAsync(_account.Id)).Read(state => ShopperFeatures.Of(state, Now)));

            return features;
        }

        private async Task ActAsync()
        {
            var signal = NewSignal();
            Accepted.Add(signal);
            var node = AnyNode();
            if (signal.ShopperId == _account.Id && !SignalKind.IsSignOfShopper(signal.Kind))
            {
                // An administrator or a gateway: by customer, and in nobody's memory yet.
                signal.ShopperId = 0;
                node.Queue.Enqueue(signal);

                return;
            }

            await node.ProfileAsync(signal.ShopperId);
            node.Accept(signal);
        }

        private Signal NewSignal()
        {
            var kind = SignalKind.All.ElementAt(_random.Next(SignalKind.All.Count));
            if (Chance(0.4))
                kind = SignalKind.ProductViewed;

            // A request may take a while, and its node may be the slower one.
            var at = Now.AddSeconds(-(Chance(0.2) ? _random.Next(100_000) : _random.Next(3)));

            // For a minute after a merge, another node may still take the visitor for who it was.
            var isVisitor = _visitor is not null && Chance(_visitor.MergedIntoId is null ? 0.5 : 0.02);
            var product = 1 + _random.Next(_products);
            var (subjectId, sourceId, value) = kind switch
            {
                SignalKind.VisitStarted => (_random.Next(5), 0, _random.Next(4)),
                SignalKind.ProductViewed => (product, _random.Next(_categories + 1), _random.Next(2)),
                SignalKind.CategoryViewed => (1 + _random.Next(_categories), 0, _random.Next(2)),
                SignalKind.Searched => (0, 0, _random.Next(2)),
                SignalKind.Lingered => (Chance(0.2) ? 0 : product, 0, 1 + _random.Next(600)),
                SignalKind.ProductOrdered => (1 + _random.Next(ProfileState.MostOrderedProducts), 1, 1),
                SignalKind.OrderPlaced => (1, 1, _random.Next(200)),
                SignalKind.OrderCancelled or SignalKind.OrderRefunded => (1, 1, _random.Next(40)),
                _ => (product, 1, 1m + _random.Next(5))
            };

            return Sample.Signal(
                kind, subjectId, sourceId, value, at, isVisitor ? _visitor!.Id : _account.Id, isVisitor ? Guest : Sample.CustomerId);
        }

        // While one node saves, the other one may be quicker.
        private async Task CollideAsync()
        {
            if (_isColliding || !Chance(0.3))
                return;

            _isColliding = true;
            var before = _database.Profiles.Profiles.All.Sum(row => row.Version);
            var node = AnyNode();
            await node.Get<ProfileSaver>().SaveAsync(await node.ProfileAsync(_account.Id));
            if (_database.Profiles.Profiles.All.Sum(row => row.Version) > before)
                Conflicts++;
            _isColliding = false;
        }

        // What it had is in the database by then; all it knows it has to read again.
        private async Task RestartAsync(ShopNode node)
        {
            await node.WriteAsync();
            foreach (var profile in node.Memory.GetDirty())
                await node.Get<ProfileSaver>().SaveAsync(profile);

            node.Memory.Forget(_account.Id);
            if (_visitor is { MergedIntoId: null })
                node.Memory.Forget(_visitor.Id);
        }

        private async Task MergeAsync(Shopper visitor)
        {
            Merges++;
            await AnyNode().Get<ShopperMerging>().MergeAsync(visitor, _account);
            Assert.Equal(_account.Id, _database.Shoppers.Shoppers.Find(visitor.Id)?.MergedIntoId);
        }

        // Both visitors are one customer's once they are merged; an account erased alone leaves the guest as somebody else.
        private async Task EraseAsync()
        {
            if (_visitor is { MergedIntoId: null })
                return;

            Erasures++;
            var gone = _account.Id;
            await AnyNode().Get<ShopperErasure>().EraseCustomerAsync(Sample.CustomerId);
            await _database.Profiles.DeleteAsync(gone);
            await FlushAsync();
            Assert.DoesNotContain(_database.Profiles.Profiles.All, row => row.ShopperId == gone);

            _visitor = null;
            Accepted.Clear();
            _account = await _database.AddShopperAsync(Sample.CustomerId, isRegistered: true);
        }

        private async Task FlushAsync()
        {
            for (var round = 0; round < 3; round++)
            {
                foreach (var node in _nodes)
                    await node.WriteAsync();
                _clock.Advance(ProfileReader.Trust * 2);
            }
        }

        private ShopNode AnyNode() => _nodes[_random.Next(_nodes.Length)];

        private bool Chance(double probability) => _random.NextDouble() < probability;
    }
}
