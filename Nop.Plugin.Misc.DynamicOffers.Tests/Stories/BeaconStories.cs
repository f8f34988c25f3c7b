using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Xunit.Abstractions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What the shop does with what claims to be its script: takes what the script writes, once, and does not feel the rest.</summary>
public sealed class BeaconStories(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Url = "/offers/beacon";
    private const string Good = """[{"kind":"exit_intent"}]""";
    private const string FromBrowsers = "\"DynamicOffers_Signal\" WHERE \"Kind\" IN ('exit_intent', 'lingered', 'price_compared')";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _store = await DemoStoreProcess.StartAsync();
        _database = new ShopDatabase(_store, postgreSql: null);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    // One process serves the acts, because starting a shop takes longer than an act.
    [Fact]
    public async Task The_script_is_listened_to_and_nobody_else()
    {
        await Before_a_yes_there_is_nothing_to_report_to_and_a_report_is_not_kept();
        await Only_what_the_script_writes_is_taken_and_only_once();
        await Two_thousand_bad_batches_do_not_slow_the_product_page();
        await A_visitor_who_reports_without_end_is_told_to_wait();
    }

    private async Task Only_what_the_script_writes_is_taken_and_only_once()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var browser = shopper.Browser;
        await shopper.LooksAtAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Node\"") > 0, "The shop's background work begins.");
        var productId = int.Parse(browser.Page!.Find(".dynamic-offers-beacon").GetAttribute("data-product-id")!, CultureInfo.InvariantCulture);

        string[] malformed =
        [
            "", "nonsense", "{}", "[]", "[7]", "[{}]",
            """[{"kind":"product_viewed","productId":1}]""",
            """[{"kind":"exit_intent","price":1}]""",
            """[{"kind":"lingered","productId":1,"seconds":0}]""",
            """[{"kind":"lingered","productId":1,"seconds":86401}]""",
            """[{"kind":"lingered","productId":"1","seconds":5}]""",
            """[{"kind":"exit_intent","productId":999999}]""",
            JsonSerializer.Serialize(Enumerable.Repeat(new { kind = "exit_intent" }, 21))
        ];
        foreach (var signals in malformed)
            await IsRefusedAsync(HttpStatusCode.BadRequest, browser, Form(browser, signals));

        await IsRefusedAsync(HttpStatusCode.BadRequest, browser, new StringContent(Good, Encoding.UTF8, "application/json"));
        await IsRefusedAsync(HttpStatusCode.BadRequest, browser, Form(browser, Good + new string(' ', 2_048)));
        await IsRefusedAsync(HttpStatusCode.BadRequest, browser, Form(browser, Good, token: "nonsense"));
        await IsRefusedAsync(HttpStatusCode.Forbidden, browser, Form(browser, Good), ("Sec-Fetch-Site", "cross-site"));
        await IsRefusedAsync(HttpStatusCode.Forbidden, browser, Form(browser, Good), ("Origin", "https://evil.example"));

        var id = Guid.NewGuid();
        var good = $$"""[{"kind":"lingered","productId":{{productId}},"seconds":42},{"kind":"price_compared","productId":{{productId}}}]""";
        var origin = _store.Address.GetLeftPart(UriPartial.Authority);
        using (var taken = await browser.PostRequestAsync(Url, Form(browser, good, id: id), ("Sec-Fetch-Site", "same-origin"), ("Origin", origin)))
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);

        await IsRefusedAsync(HttpStatusCode.Conflict, browser, Form(browser, good, id: id));

        // The queue keeps the order, so that whatever had been taken before would stand there too.
        await WaitAsync(async () => await _database.CountAsync(FromBrowsers) >= 2, "The signals are written.");
        var rows = await _database.QueryAsync($"SELECT \"Kind\", \"SubjectId\", \"Value\" FROM {FromBrowsers} ORDER BY \"Id\"");
        Assert.Equal(
            [("lingered", productId, 42m), ("price_compared", productId, 0m)],
            rows.Select(row => (row[0], int.Parse(row[1]), decimal.Parse(row[2]))));
    }

    private async Task Before_a_yes_there_is_nothing_to_report_to_and_a_report_is_not_kept()
    {
        using var shopper = new StoryShopper(_store.Address);
        await shopper.LooksAtAsync("cast-iron-teapot");
        Assert.False(shopper.Browser.Page!.Has(".dynamic-offers-beacon"));

        using var answer = await shopper.Browser.PostRequestAsync(Url, Form(shopper.Browser, Good));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Shopper\""));
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Signal\""));
    }

    private async Task A_visitor_who_reports_without_end_is_told_to_wait()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.LooksAtAsync("cast-iron-teapot");

        HttpResponseMessage? refused = null;
        for (var i = 0; i < 60 && refused is null; i++)
        {
            var answer = await shopper.Browser.PostRequestAsync(Url, Form(shopper.Browser, Good));
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.NotNull(refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private async Task Two_thousand_bad_batches_do_not_slow_the_product_page()
    {
        var taken = await _database.CountAsync(FromBrowsers);
        using var flooder = await new StoryShopper(_store.Address).AgreesAsync();
        await flooder.LooksAtAsync("cast-iron-teapot");
        using var shopper = new StoryShopper(_store.Address);
        await MeasureAsync(shopper, () => 10);
        var before = await MeasureAsync(shopper, () => 30);

        var sent = 0;
        var statuses = new int[600];
        var flood = Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var content = number % 2 == 0 ? Form(flooder.Browser, "nonsense") : Form(flooder.Browser, new string('x', 3_000));
            using var answer = await flooder.Browser.PostRequestAsync(Url, content);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
            Interlocked.Increment(ref sent);
        });
        var during = await MeasureAsync(shopper, () => flood.IsCompleted ? 0 : int.MaxValue);
        await flood;

        var figures = $"A product page took {before.Median.TotalMilliseconds:0} ms before, and {during.Median.TotalMilliseconds:0} ms in the flood.";
        output.WriteLine($"{figures} {during.Pages} pages; 400: {statuses[400]}, 429: {statuses[429]}.");
        Assert.Equal(2_000, sent);
        Assert.Equal(2_000, statuses[400] + statuses[429]);
        Assert.True(statuses[429] > 500, $"Most of the short ones come too fast: {statuses[429]}.");
        Assert.True(during.Pages >= 5, $"Too few pages to judge by: {during.Pages}.");
        Assert.True(during.Median < 3 * before.Median + TimeSpan.FromMilliseconds(20), figures);
        Assert.Equal(taken, await _database.CountAsync(FromBrowsers));
    }

    /// <summary>Opens the product page until there are enough, and takes the median of their times.</summary>
    private static async Task<(TimeSpan Median, int Pages)> MeasureAsync(StoryShopper shopper, Func<int> enough)
    {
        var times = new List<TimeSpan>();
        do
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await shopper.Browser.RequestAsync("/cast-iron-teapot");
            times.Add(Stopwatch.GetElapsedTime(start));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        while (times.Count < enough());

        times.Sort();

        return (times[times.Count / 2], times.Count);
    }

    private static async Task IsRefusedAsync(HttpStatusCode status, ShopBrowser browser, HttpContent content, params (string Name, string Value)[] headers)
    {
        var sent = await content.ReadAsStringAsync();
        using var answer = await browser.PostRequestAsync(Url, content, headers);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{sent} was answered with {answer.StatusCode}: {body}");
        Assert.NotEmpty(JsonSerializer.Deserialize<JsonElement>(body).GetProperty("error").GetString()!);
    }

    private static FormUrlEncodedContent Form(ShopBrowser browser, string signals, string? token = null, Guid? id = null) => new(StoryShopper.Fields(
        (ShopBrowser.TokenField, token ?? browser.Token!),
        ("id", (id ?? Guid.NewGuid()).ToString("N")),
        ("signals", signals)));

    private static async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await condition())
                return;

            await Task.Delay(200);
        }

        Assert.Fail(what);
    }
}
