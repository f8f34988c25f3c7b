using System.IO.Compression;
using Microsoft.Playwright;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace DynamicOffers.Bench.Storefront;

/// <summary>
/// What our part of the pages costs a shopper's browser: one shopper with an offer in Chromium, from the first page to the cart, who opens the wallet twenty times on the way.
/// </summary>
internal static class StorefrontTable
{
    private const int Openings = 20;

    // Of all pages together: shifts that no act of the shopper explains, the longest time our script had in a frame that took over 50 ms, and how long our handlers took. What is
    // shorter than 16 ms the browser does not report; it counts as that.
    private const string Observe = """
        window.measured = { shift: 0, task: 0, handlers: [] };
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => {
          for (const frame of list.getEntries()) for (const script of frame.scripts)
            if (script.sourceURL.includes('Misc.DynamicOffers')) measured.task = Math.max(measured.task, script.duration);
        }).observe({ type: 'long-animation-frame', buffered: true });
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (entry.name === 'click') measured.handlers.push(entry.processingEnd - entry.processingStart);
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
        """;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        var browser = new BrowserFixture();
        await browser.InitializeAsync();
        try
        {
            return await MeasureAsync(store.Address, browser);
        }
        finally
        {
            await browser.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(Uri address, BrowserFixture browser)
    {
        var page = await browser.NewPageAsync();
        var (thirdParty, bytes) = (0, new Dictionary<string, int>());
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                thirdParty++;
        };
        await page.AddInitScriptAsync(Observe);
        var (shift, task) = (0.0, 0.0);
        async Task LeaveAsync()
        {
            await page.WaitForTimeoutAsync(500);
            shift += await page.EvaluateAsync<double>("measured.shift");
            task = Math.Max(task, await page.EvaluateAsync<double>("measured.task"));
        }

        async Task GoAsync(string path)
        {
            await page.GotoAsync(new Uri(address, path).ToString());
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        await GoAsync("/");
        foreach (var file in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(e => e.src || e.href).filter(url => url.includes('Misc.DynamicOffers'))"))
            bytes[file] = Weigh(await (await page.APIRequest.GetAsync(file)).BodyAsync());
        await LeaveAsync();
        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
        await GoAsync("/cast-iron-teapot");
        await page.Locator(".add-to-cart-button").ClickAsync();
        await Assertions.Expect(page.Locator(".cart-qty")).ToContainTextAsync("1");
        await LeaveAsync();
        foreach (var path in new[] { "/french-press-one-litre", "/kitchen", "/cart" })
        {
            await GoAsync(path);
            await LeaveAsync();
        }

        await GoAsync("/hand-coffee-grinder");
        await Assertions.Expect(page.Locator(".dynamic-offers-price")).ToBeVisibleAsync();
        var handlers = await OpenWalletAsync(page);
        await LeaveAsync();

        return
        [
            Figure.AtMost("gzip-bytes", bytes.Values.Sum(), "bytes", 12 * 1_024),
            new("third-party", thirdParty, "requests", "= 0", thirdParty == 0),
            new("layout-shift", shift, "of the window", "= 0", shift == 0),
            Figure.AtMost("longest-task", task, "ms", 50),
            Figure.AtMost("handler-median", handlers.Order().ElementAt(Openings / 2), "ms", 20)
        ];
    }

    private static async Task<IReadOnlyList<double>> OpenWalletAsync(IPage page)
    {
        var handlers = new List<double>();
        for (var opening = 0; opening < Openings; opening++)
        {
            await page.EvaluateAsync("measured.handlers.length = 0");
            await page.Locator(".dynamic-offers-wallet-link").ClickAsync();
            await Assertions.Expect(page.Locator("dialog[open] .dynamic-offers-list").First).ToBeVisibleAsync();
            await page.WaitForTimeoutAsync(200);
            handlers.Add(await page.EvaluateAsync<double>("Math.max(16, ...measured.handlers)"));
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        }

        return handlers;
    }

    private static int Weigh(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file);

        return (int)packed.Length;
    }
}
