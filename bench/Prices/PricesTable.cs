using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories.Prices;

namespace DynamicOffers.Bench.Prices;

/// <summary>A thousand random carts bought through the pages of a shop: how many prices were shown that the order does not have.</summary>
internal static class PricesTable
{
    /// <param name="options">'--seed N', '--carts N'.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<string> options)
    {
        var counts = await PageCarts.BuyAsync(Option(options, "--seed") ?? 1, Option(options, "--carts") ?? 1_000, Console.WriteLine);

        return
        [
            new Figure("prices-carts", counts.Carts, "orders"),
            new Figure("prices-shown", counts.Prices, "prices"),
            new Figure("prices-shown-by-us", counts.Offers, "prices", "> 0", counts.Offers > 0),
            new Figure("prices-different", counts.Different, "prices", "= 0", counts.Different == 0)
        ];
    }

    private static int? Option(IReadOnlyList<string> options, string name)
    {
        var at = options.ToList().IndexOf(name);

        return at < 0 ? null : int.Parse(options[at + 1], CultureInfo.InvariantCulture);
    }
}
