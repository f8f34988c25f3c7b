using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What the plugin asks the database for, counted by the demo shop on every answer.</summary>
public sealed class StatementCountStories
{
    private const int MostForTheCartPage = 30;
    private const int MostForAPrice = 30; // two orders and five subtotals, for most of which the shop asks anew whether there is a gift card

    [Fact]
    public async Task The_open_grants_are_read_once_a_request_and_the_cart_page_costs_little_more()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        using var shopper = await new StoryShopper(store.Address).AgreesAsync();
        await shopper.HesitatesAsync();

        foreach (var page in new[] { "/cart", "/hand-coffee-grinder", "/" })
        {
            await CountAsync(shopper.Browser, page);
            var texts = await StatementsOfAsync(store, shopper.Browser, page);
            Assert.True(
                texts.Count(text => text.Contains("DynamicOffers_Grant", StringComparison.Ordinal)) <= 1,
                $"{page} reads the grants more than once:\n{string.Join('\n', texts)}");
        }

        // What a list costs grows with its products, of which the host knows most by now.
        var list = "/offers/prices?ids=" + string.Join(',', Enumerable.Range(1, 20));
        await CountAsync(shopper.Browser, list);
        Assert.InRange(await CountAsync(shopper.Browser, list) - await CountAsync(shopper.Browser, "/offers/prices?ids=1"), 0, 19 * MostForAPrice);

        var with = await CountAsync(shopper.Browser, "/cart");
        using var owner = await StoryOwner.LogInAsync(store.Address);
        await owner.UninstallAsync(store);
        await CountAsync(shopper.Browser, "/cart");
        var without = await CountAsync(shopper.Browser, "/cart");

        Assert.True(without > 0, "The shop counts.");
        Assert.InRange(with - without, 0, MostForTheCartPage);
    }

    private static async Task<int> CountAsync(ShopBrowser browser, string page)
    {
        using var response = await browser.RequestAsync(page);

        return int.Parse(response.Headers.GetValues("X-Demo-Statements").Single(), CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<string>> StatementsOfAsync(DemoStoreProcess store, ShopBrowser browser, string page)
    {
        var before = store.Output.Length;
        using var response = await browser.RequestAsync(page, ("X-Demo-Statement-Log", "1"));
        for (var i = 0; i < 50 && !store.Output[before..].Contains(" statements:", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
        }

        // Statements stretch over lines; each begins with its verb.
        var texts = new List<string>();
        foreach (var line in store.Output[before..].Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("SELECT", StringComparison.Ordinal) || line.StartsWith("UPDATE", StringComparison.Ordinal) || line.StartsWith("INSERT", StringComparison.Ordinal))
            {
                texts.Add(line);
            }
            else if (texts.Count > 0)
            {
                texts[^1] += " " + line;
            }
        }

        Assert.NotEmpty(texts);

        return texts;
    }
}
