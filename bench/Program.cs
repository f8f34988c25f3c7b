using DynamicOffers.Bench;
using DynamicOffers.Bench.Carts;
using DynamicOffers.Bench.Decisions;
using DynamicOffers.Bench.Limits;
using DynamicOffers.Bench.Prices;
using DynamicOffers.Bench.Redemption;
using DynamicOffers.Bench.Reminders;
using DynamicOffers.Bench.Signals;
using DynamicOffers.Bench.Storefront;

var tables = new Dictionary<string, Func<IReadOnlyList<string>, Task<IReadOnlyList<Figure>>>>
{
    ["signals"] = _ => SignalsTable.RunAsync(),
    ["limits"] = LimitsTable.RunAsync,
    ["carts"] = CartsTable.RunAsync,
    ["prices"] = PricesTable.RunAsync,
    ["storefront"] = _ => StorefrontTable.RunAsync(),
    ["redemption"] = _ => RedemptionTable.RunAsync(),
    ["decisions"] = _ => DecisionsTable.RunAsync(),
    ["reminders"] = RemindersTable.RunAsync
};

// A table that needs several processes starts this program again.
if (args is [LimitsWorker.Name, .. var arguments])
    return await LimitsWorker.RunAsync(arguments);
if (args is [RemindersWorker.Name, .. var sending])
    return await RemindersWorker.RunAsync(sending);

// As a test does, in another culture.
if (args is [DecisionReplay.Name, .. var replay])
    return await DecisionReplay.RunAsync(replay);

if (args is not [var name, .. var options] || !tables.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Name one table: {string.Join(", ", tables.Keys)}. For example: dotnet run -c Release --project bench -- signals");

    return 2;
}

var figures = await run(options);
Console.WriteLine(Figure.Header);
foreach (var figure in figures)
    Console.WriteLine(figure);

return figures.Any(figure => figure.IsMissed) ? 1 : 0;
