using Microsoft.Playwright;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What only the browser sees, from Chromium to the log of signals.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BeaconBrowserStory(BrowserFixture browser)
{
    private const string Hide = """
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        """;

    private const string ShowAgain = "delete document.hidden; document.dispatchEvent(new Event('visibilitychange'));";

    [Fact]
    public async Task Time_in_sight_a_copied_price_and_the_wish_to_leave_are_told_after_a_yes_and_never_before()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        var database = new ShopDatabase(store, postgreSql: null);
        var page = await browser.NewPageAsync();
        var told = new List<string>();
        page.Context.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath == "/offers/beacon")
                told.Add(request.Url);
        };
        var product = new Uri(store.Address, "/cast-iron-teapot").ToString();
        await page.Clock.InstallAsync();

        await page.GotoAsync(product);
        await ActAsync(page);
        await page.GotoAsync(product);
        Assert.Empty(told);
        Assert.Equal(0, await database.CountAsync("\"DynamicOffers_Signal\""));

        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
        await page.GotoAsync(product);
        await ActAsync(page);
        await page.GotoAsync(new Uri(store.Address, "/").ToString());

        await HasAsync(database, "exit_intent", 1);
        await HasAsync(database, "price_compared", 2); // copied, and back from another tab
        var seconds = await database.QueryAsync("SELECT \"Value\" FROM \"DynamicOffers_Signal\" WHERE \"Kind\" = 'lingered' AND \"SubjectId\" > 0");
        Assert.True(seconds.Sum(row => decimal.Parse(row[0])) >= 12m, string.Join(", ", seconds.Select(row => row[0])));
        Assert.NotEmpty(told);

        await What_does_not_fit_into_one_message_goes_in_several_and_each_signal_once(store);
    }

    [Fact]
    public async Task On_a_phone_who_turns_to_something_else_wants_to_leave_and_who_follows_a_link_does_not()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        var database = new ShopDatabase(store, postgreSql: null);
        var phone = new BrowserNewContextOptions { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 800 } };
        var page = await browser.NewPageAsync(phone);
        await page.Clock.InstallAsync();
        await page.GotoAsync(store.Address.ToString());
        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);

        await page.GotoAsync(new Uri(store.Address, "/cast-iron-teapot").ToString());
        await page.Clock.RunForAsync(12_000);
        await page.EvaluateAsync("document.body.click()");
        await page.GotoAsync(new Uri(store.Address, "/hand-coffee-grinder").ToString());
        await HasAsync(database, "lingered", 1);
        Assert.Equal(0, await database.CountAsync("\"DynamicOffers_Signal\" WHERE \"Kind\" = 'exit_intent'"));

        await page.Clock.RunForAsync(6_000);
        await page.EvaluateAsync(Hide);
        await HasAsync(database, "exit_intent", 1);
    }

    private async Task What_does_not_fit_into_one_message_goes_in_several_and_each_signal_once(DemoStoreProcess store)
    {
        var page = await browser.NewPageAsync();
        var bodies = new List<string>();
        await page.Clock.InstallAsync();
        await page.GotoAsync(store.Address.ToString());
        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(store.Address, "/cast-iron-teapot").ToString());
        await page.RouteAsync("**/offers/beacon", route =>
        {
            bodies.Add(route.Request.PostData ?? string.Empty);

            return route.FulfillAsync(new() { Status = 204 });
        });

        // Another token leaves less room: two signals do not fit beside it.
        await page.EvaluateAsync("for (const token of document.querySelectorAll('form[action$=\"/offers/beacon\"] [name=__RequestVerificationToken]')) token.value = 'x'.repeat(1800)");
        await ActAsync(page);
        for (var i = 0; i < 50 && bodies.Count < 3; i++)
            await Task.Delay(100);

        Assert.All(bodies, body => Assert.InRange(body.Length, 1_800, 2_048));
        var kinds = bodies.Select(body => System.Web.HttpUtility.ParseQueryString(body)["signals"]!).SelectMany(signals =>
            System.Text.Json.JsonDocument.Parse(signals).RootElement.EnumerateArray().Select(signal => signal.GetProperty("kind").GetString())).ToList();
        Assert.Equal(["exit_intent", "price_compared", "price_compared"], kinds.Where(kind => kind != "lingered").Order());
        Assert.Equal(bodies.Count, bodies.Select(body => System.Web.HttpUtility.ParseQueryString(body)["id"]).Distinct().Count());
    }

    /// <summary>Looks for twelve seconds, copies the price, has a look at another tab, and moves the pointer out at the top.</summary>
    private static async Task ActAsync(IPage page)
    {
        await page.Clock.RunForAsync(12_000);
        await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('.product-details-page .product-price'))");
        await page.Keyboard.PressAsync("Control+C");
        await page.EvaluateAsync(Hide);
        await page.EvaluateAsync(ShowAgain);
        await page.EvaluateAsync("document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }))");
    }

    private static async Task HasAsync(ShopDatabase database, string kind, int count)
    {
        var found = 0;
        for (var i = 0; i < 100 && found < count; i++)
        {
            await Task.Delay(200);
            found = await database.CountAsync($"\"DynamicOffers_Signal\" WHERE \"Kind\" = '{kind}'");
        }

        Assert.Equal(count, found);
    }
}
