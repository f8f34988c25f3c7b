using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

namespace DynamicOffers.Bench.Decisions;

/// <summary>
/// What one decision costs among many campaigns of four conditions each, all of which every shopper is asked, on one thread and with the reason of each refusal; and what two
/// rule engines of other makers take for the same campaigns and shoppers, in the same run.
/// </summary>
internal static class DecisionsTable
{
    private const int Campaigns = 1_000;
    private const int Shoppers = 200;
    private const int Rounds = 50;

    private static readonly OfferHistory Nothing = new([], SpentToday: 0m);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var draw = new Random(1);
        var campaigns = Enumerable.Range(0, Campaigns).Select(_ => DrawCampaign(draw)).ToList();
        var shoppers = Enumerable.Range(0, Shoppers).Select(_ => new Shopper(draw.Next(0, 200), draw.Next(1, 20), draw.Next(0, 10), draw.Next(1, 20))).ToList();

        var (ten, _, _) = Measure(campaigns.Take(10), shoppers);
        var (hundred, _, _) = Measure(campaigns.Take(100), shoppers);
        var (thousand, p99, bytes) = Measure(campaigns, shoppers);
        var (walk, indexed) = MeasureIndex(campaigns, shoppers);
        var peers = await AskPeersAsync(campaigns, shoppers);
        EnsureSame(campaigns, shoppers, peers);

        return
        [
            new Figure("decide-10", ten, "µs"),
            new Figure("decide-100", hundred, "µs"),
            new Figure("decide-1000", thousand, "µs"),
            Figure.AtMost("decide-1000-p99", p99, "µs", 250),
            new Figure("allocations", bytes, "bytes"),
            .. peers.Select(peer => new Figure($"{peer.Key}-1000", peer.Value.Microseconds, "µs")),
            Figure.AtLeast("ratio-json-rules-engine", peers["json-rules-engine"].Microseconds / thousand, "times", 200, "faster"),
            Figure.AtLeast("ratio-growthbook", peers["growthbook"].Microseconds / thousand, "times", 40, "faster"),
            Figure.AtLeast("index-gain", walk / indexed, "times", 5, "faster with 1,000 campaigns on 20 triggers than asking all of them")
        ];
    }

    private static Campaign DrawCampaign(Random draw) => new(
        draw.Next(0, 250),
        draw.Next(1, 25),
        draw.Next(0, 12),
        Enumerable.Range(0, 5).Select(_ => draw.Next(1, 20)).Distinct().ToList());

    private static (double Median, double P99, double Bytes) Measure(IEnumerable<Campaign> campaigns, IReadOnlyList<Shopper> shoppers)
    {
        var (decider, caps) = (RandomDecisions.Decider, Caps());
        var candidates = campaigns.Select(ToCandidate).ToList();
        var profiles = shoppers.Select(ToProfile).ToList();
        foreach (var profile in Enumerable.Repeat(profiles, 20).SelectMany(all => all))
            decider.Decide(candidates, profile, Nothing, caps);

        GC.Collect();
        var times = new List<double>(Rounds * profiles.Count);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var profile in profiles)
            {
                var begun = Stopwatch.GetTimestamp();
                decider.Decide(candidates, profile, Nothing, caps);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            }
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        times.Sort();

        return (times[times.Count / 2], times[times.Count * 99 / 100], (double)allocated / times.Count);
    }

    // The same campaigns on twenty triggers: all of them asked, and those of the one thing that happened.
    private static (double Walk, double Indexed) MeasureIndex(IReadOnlyList<Campaign> campaigns, IReadOnlyList<Shopper> shoppers)
    {
        var (decider, caps) = (RandomDecisions.Decider, Caps());
        var candidates = campaigns.Select(ToCandidate).ToList();
        var numbers = candidates.Select((candidate, number) => (candidate, number)).ToDictionary(pair => pair.candidate, pair => pair.number);
        var index = new TriggerIndex<Candidate>(candidates, candidate => [$"kind-{numbers[candidate] % 20}"]);
        var profiles = shoppers.Select(ToProfile).ToList();
        var (walk, indexed) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var shopper = 0; shopper < profiles.Count; shopper++)
            {
                string[] happened = [$"kind-{shopper % 20}"];
                var begun = Stopwatch.GetTimestamp();
                decider.Decide(candidates, profiles[shopper], Nothing, caps);
                walk.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
                begun = Stopwatch.GetTimestamp();
                decider.Decide(index.Find(happened), profiles[shopper], Nothing, caps);
                indexed.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            }
        }

        return (walk.Order().ElementAt(walk.Count / 2), indexed.Order().ElementAt(indexed.Count / 2));
    }

    private static Candidate ToCandidate(Campaign campaign, int index)
    {
        static ConditionTerms Ask(string code, string argument, string value) => new(code, new Dictionary<string, string> { [argument] = value });
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        var terms = new CampaignTerms
        {
            Audience =
            [
                Ask("cart_subtotal", "at_least", Text(campaign.SubTotal)),
                Ask("visits", "at_least", Text(campaign.Visits)),
                Ask("orders", "at_least", Text(Math.Max(campaign.Orders, 1))),
                Ask("country", "countries", string.Join(',', campaign.Countries))
            ]
        };

        return Candidate.Of(new CandidateReference(index + 1, index + 1), terms, Caps(), RandomDecisions.Conditions)
            ?? throw new InvalidOperationException("A campaign of the benchmark asks something that is not known.");
    }

    private static ShopperProfile ToProfile(Shopper shopper)
    {
        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var cart = new CartView([new CartLine(1, 1, string.Empty, 1, shopper.SubTotal, [], [])]);
        var features = ShopperFeatures.Unknown with { Visits = shopper.Visits, Orders = shopper.Orders, CountryId = shopper.Country };

        return new ShopperProfile(now, 0, TimeSpan.Zero, IsAbsent: false, cart.Quantity, now, features) { Cart = cart };
    }

    private static Caps Caps() => new(5m, 10m, 25m, 2, 500m, TimeSpan.FromHours(1), TimeSpan.FromHours(48), TimeSpan.FromHours(3));

    private static async Task<IReadOnlyDictionary<string, Peer>> AskPeersAsync(IReadOnlyList<Campaign> campaigns, IReadOnlyList<Shopper> shoppers)
    {
        var folder = Directory.CreateTempSubdirectory("offers-peers-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "peers")))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var questions = JsonSerializer.Serialize(
                new { campaigns = campaigns.Select(campaign => campaign with { Orders = Math.Max(campaign.Orders, 1) }), shoppers },
                JsonSerializerOptions.Web);
            await File.WriteAllTextAsync(Path.Combine(folder, "questions.json"), questions);
            await RunAsync(folder, "npm", "install", "--no-audit", "--no-fund", "--silent");

            return JsonSerializer.Deserialize<Dictionary<string, Peer>>(await RunAsync(folder, "node", "peers.js", "questions.json"), JsonSerializerOptions.Web)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    // Who is compared must have answered the same.
    private static void EnsureSame(IReadOnlyList<Campaign> campaigns, IReadOnlyList<Shopper> shoppers, IReadOnlyDictionary<string, Peer> peers)
    {
        var (candidates, caps) = (campaigns.Select(ToCandidate).ToList(), Caps());
        var due = shoppers.Select(ToProfile).Select(profile => candidates.Count(candidate => candidate.Rule.Check(profile, caps).IsMet)).ToList();
        foreach (var (name, peer) in peers)
        {
            if (!peer.Due.SequenceEqual(due))
                throw new InvalidOperationException($"{name} finds other campaigns due than ours.");
        }

        if (due.All(count => count == 0))
            throw new InvalidOperationException("No campaign is ever due: nothing is compared.");
    }

    private sealed record Campaign(int SubTotal, int Visits, int Orders, IReadOnlyList<int> Countries);

    private sealed record Shopper(int SubTotal, int Visits, int Orders, int Country);

    private sealed record Peer(double Microseconds, IReadOnlyList<int> Due);
}
