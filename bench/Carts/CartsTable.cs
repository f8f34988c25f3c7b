using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

namespace DynamicOffers.Bench.Carts;

/// <summary>A million random carts: how many orders with a reward of ours are beyond the owner's limits, or dearer than without.</summary>
internal static class CartsTable
{
    private const int Piece = 5_000;

    /// <param name="options">'--seed N', '--carts N', and '--cart N' to see one alone.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<string> options)
    {
        var seed = Option(options, "--seed") ?? 1;
        if (Option(options, "--cart") is { } cart)
            return Figures(await RandomCarts.JudgeAsync(seed, cart, count: 1, Console.WriteLine));

        var carts = Option(options, "--carts") ?? 1_000_000;
        Console.WriteLine($"Seed {seed}, {carts:N0} carts; --seed N --cart N shows one of them.");
        var counts = CartCounts.None;
        var adding = new Lock();
        await Parallel.ForAsync(0, (carts + Piece - 1) / Piece, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (piece, _) =>
        {
            var judged = await RandomCarts.JudgeAsync(seed, piece * Piece, Math.Min(Piece, carts - piece * Piece));
            lock (adding)
                counts += judged;
        });

        foreach (var breach in counts.Breaches)
            Console.WriteLine($"Breached: --seed {seed} --cart {breach}");

        return [.. Figures(counts), new Figure("carts-rate", counts.Carts / Environment.CpuUsage.TotalTime.TotalSeconds, "carts/s of a core")];
    }

    private static IReadOnlyList<Figure> Figures(CartCounts counts) =>
    [
        new("carts", counts.Carts, "carts"),
        new("floor", counts.UnderFloor, "orders", "= 0", counts.UnderFloor == 0),
        new("cap", counts.OverCap, "orders", "= 0", counts.OverCap == 0),
        new("never-dearer", counts.Dearer, "orders", "= 0", counts.Dearer == 0),
        Figure.AtLeast("carts-with-reward", 100 * counts.ShareWithReward, "%", 20, "or nothing is shown"),
        Figure.AtLeast("carts-withheld", 100 * counts.ShareWithheld, "%", 2, "or nothing is shown")
    ];

    private static int? Option(IReadOnlyList<string> options, string name)
    {
        var at = options.ToList().IndexOf(name);

        return at < 0 ? null : int.Parse(options[at + 1], CultureInfo.InvariantCulture);
    }
}
