using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Services.Discounts;
using Nop.Services.Stores;

namespace DynamicOffers.Bench.Redemption;

/// <summary>
/// What our offers cost while a cart is shown: the check of our requirement once the request has its answer, statements, and a cart among 1,000 live grants beside
/// one among 1,000,000.
/// </summary>
internal static class RedemptionTable
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int Rounds = 9;
    private const int CartsOfRound = 200;
    private const int ChecksOfRequest = 100;
    private const double LongestCheck = 50;
    private const double HighestRatio = 1.05;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            await using var few = await RedemptionShop.StartAsync(server, Few);
            await using var many = await RedemptionShop.StartAsync(server, Many);

            return [.. await CheckAsync(few), .. await CompareAsync(few, many), .. await CountAsync(many)];
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Figure>> CheckAsync(RedemptionShop shop)
    {
        await CheckAsync(shop, []);
        var ticks = new List<long>();
        var statements = await CheckAsync(shop, ticks);
        ticks.Sort();
        double Microseconds(double quantile) => ticks[(int)(quantile * (ticks.Count - 1))] * 1_000_000.0 / Stopwatch.Frequency;

        return
        [
            new Figure("check-p50", Microseconds(0.5), "µs"),
            Figure.AtMost("check-p99", Microseconds(0.99), "µs", LongestCheck),
            new Figure("check-sql", statements, "statements", "= 0", statements == 0)
        ];
    }

    private static async Task<int> CheckAsync(RedemptionShop shop, List<long> ticks)
    {
        var statements = 0;
        foreach (var customer in shop.Customers)
        {
            statements += await shop.RequestAsync(async services =>
            {
                var store = await services.GetRequiredService<IStoreService>().GetStoreByIdAsync(CartHost.StoreId);
                await services.GetRequiredService<RequestAnswers>().GetAllowedAsync(customer.Id, store.Id);
                var check = services.GetRequiredService<RequirementCheck>();
                var counted = shop.Statements.Begin();
                for (var i = 0; i < ChecksOfRequest; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    var result = await check.CheckAsync(new DiscountRequirementValidationRequest
                    {
                        DiscountRequirementId = shop.Carrier.RequirementId,
                        Customer = customer,
                        Store = store
                    });
                    ticks.Add(Stopwatch.GetTimestamp() - start);
                    if (!result.IsValid)
                        throw new InvalidOperationException("The offer on the order does not hold.");
                }

                return counted.Count;
            });
        }

        return statements;
    }

    /// <summary>Cart by cart in turns, so that none has the quieter machine; the few once more, to see what the same twice differs by.</summary>
    private static async Task<IReadOnlyList<Figure>> CompareAsync(RedemptionShop few, RedemptionShop many)
    {
        await ShowCartsAsync(few, many);
        var rounds = new List<(double Few, double Many, double Again)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await ShowCartsAsync(few, many));

        var spread = rounds.Max(round => Math.Max(round.Again / round.Few, round.Few / round.Again));
        var ratio = Median(rounds.Select(round => round.Many / round.Few));

        return
        [
            new Figure("cart-1k-offers", Median(rounds.Select(round => round.Few)), "ms"),
            new Figure("cart-1m-offers", Median(rounds.Select(round => round.Many)), "ms"),
            new Figure("cart-spread", spread, "1k to 1k"),
            Figure.AtMost("cart-ratio", ratio, "1m to 1k", Math.Max(HighestRatio, spread))
        ];
    }

    private static async Task<(double Few, double Many, double Again)> ShowCartsAsync(RedemptionShop few, RedemptionShop many)
    {
        var shops = new[] { few, many, few };
        var times = shops.Select(_ => new List<double>()).ToArray();
        for (var cart = 0; cart < CartsOfRound; cart++)
        {
            for (var i = 0; i < shops.Length; i++)
            {
                // Whoever is first after another shop finds less of it in the processor's caches: each is, in turn.
                var turn = (cart + i) % shops.Length;
                times[turn].Add(await ShowCartAsync(shops[turn], cart));
            }
        }

        return (Median(times[0]), Median(times[1]), Median(times[2]));
    }

    private static async Task<double> ShowCartAsync(RedemptionShop shop, int cart)
    {
        var clock = Stopwatch.StartNew();
        if (await shop.ShowCartAsync(shop.Customers[cart % shop.Customers.Count]) <= 0m)
            throw new InvalidOperationException("The cart costs nothing.");

        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<IReadOnlyList<Figure>> CountAsync(RedemptionShop shop)
    {
        var ours = 0;
        foreach (var customer in shop.Customers)
            ours = Math.Max(ours, (await StatementsAsync(shop, customer)).Count(text => text.Contains("DynamicOffers_", StringComparison.Ordinal)));

        var with = (await StatementsAsync(shop, shop.Customers[0])).Count;
        shop.Ours.Enabled = false;
        var without = (await StatementsAsync(shop, shop.Customers[0])).Count;
        shop.Ours.Enabled = true;

        return
        [
            Figure.AtMost("cart-statements", ours, "of ours", 1),
            new Figure("cart-statements-more", with - without, "than with offers off")
        ];
    }

    private static async Task<IReadOnlyCollection<string>> StatementsAsync(RedemptionShop shop, Customer customer)
    {
        var counted = shop.Statements.Begin();
        await shop.ShowCartAsync(customer);

        return counted.Texts;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
