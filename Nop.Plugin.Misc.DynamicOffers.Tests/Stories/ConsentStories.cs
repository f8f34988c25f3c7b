using System.Text.Json;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

public sealed class ConsentStoriesOnSqlite() : ConsentStories(postgres: null);

public sealed class ConsentStoriesOnPostgreSql(PostgresServer postgres) : ConsentStories(postgres), IClassFixture<PostgresServer>;

/// <summary>Yes and no, and what is kept, over HTTP in the demo shop as a process. Runs on each database.</summary>
public abstract class ConsentStories(PostgresServer? postgres) : IAsyncLifetime
{
    private const string Question = ".dynamic-offers-consent";
    private const string Preferences = "/offers/preferences";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;

    public async Task InitializeAsync()
    {
        var postgreSql = postgres is null ? null : await postgres.CreateDatabaseAsync();
        _store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { PostgreSql = postgreSql, Arguments = ["--MailSeconds", "1"] });
        _database = new ShopDatabase(_store, postgreSql);
        _owner = await StoryOwner.LogInAsync(_store.Address);
    }

    public async Task DisposeAsync()
    {
        try
        {
            await _database.LedgerBalancesAsync();
        }
        finally
        {
            _owner.Dispose();
            await _store.DisposeAsync();
        }
    }

    // One process serves all acts, because starting a shop takes longer than an act; every act has shoppers of its own.
    [Fact]
    public async Task A_shopper_says_yes_and_no_and_sees_what_is_kept()
    {
        await Who_refuses_leaves_no_cookie_and_no_row();
        await A_browser_that_refuses_tracking_is_not_asked_and_not_kept();
        await Who_agreed_sees_corrects_takes_along_and_erases();
        await Without_the_mail_box_ticked_no_mail_is_planned_and_unticking_stops_one();
        await Bad_input_gets_a_clear_answer();
        await A_deleted_customer_is_erased_within_a_minute_and_the_owner_sees_it();
        await The_owner_erases_a_shopper_who_asks();
        await A_tied_consent_holds_both_ways();
    }

    private async Task Who_refuses_leaves_no_cookie_and_no_row()
    {
        using var shopper = new StoryShopper(_store.Address);
        var page = (await shopper.Browser.GetAsync("/cast-iron-teapot")).EnsureSuccess();
        Assert.True(page.Has(Question), "The shopper is asked.");
        Assert.False(((IHtmlInputElement)page.Find($"{Question} input[name=mail]")).IsChecked, "Nobody ticks the box but the shopper.");
        Assert.Equal(Preferences, page.Find($"{Question} a").GetAttribute("href"));

        (await shopper.Browser.SubmitAsync($"{Question} button[value=no]", new() { ["answer"] = "no" })).EnsureSuccess();
        await shopper.HesitatesAsync();
        using var answer = await shopper.Browser.RequestAsync("/");

        Assert.DoesNotContain(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => cookie.Contains("DynamicOffers"));
        await AssertNothingIsKeptAsync();
    }

    private async Task A_browser_that_refuses_tracking_is_not_asked_and_not_kept()
    {
        using var shopper = new StoryShopper(_store.Address);
        using var home = await shopper.Browser.RequestAsync("/", ("Sec-GPC", "1"));
        Assert.DoesNotContain("dynamic-offers-consent", await home.Content.ReadAsStringAsync());

        using var preferences = await shopper.Browser.RequestAsync(Preferences, ("Sec-GPC", "1"));
        var page = ShopPage.ParseHtml(await preferences.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("#dynamic-offers-refuses"));
        Assert.Null(page.QuerySelector("button[value=yes]"));
        Assert.DoesNotContain(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        await AssertNothingIsKeptAsync();
    }

    private async Task Who_agreed_sees_corrects_takes_along_and_erases()
    {
        using var shopper = new StoryShopper(_store.Address);
        await shopper.Browser.GetAsync(Preferences);
        Assert.True(shopper.Browser.Page!.Has("#dynamic-offers-nothing"));
        (await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=yes]")).EnsureSuccess();
        await shopper.LooksAtAsync("cast-iron-teapot", "hand-coffee-grinder");

        var page = (await shopper.Browser.GetAsync(Preferences)).EnsureSuccess();
        Assert.Contains("Cast iron teapot", page.Text(".dynamic-offers-interests"));
        Assert.Contains("Computer", page.Text(".dynamic-offers-facts"));
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Signal\" WHERE \"Kind\" = 'product_viewed'") == 2, "Both looks are in the log.");

        var teapot = page.Html.QuerySelectorAll(".dynamic-offers-interests li").Single(item => item.TextContent.Contains("Cast iron teapot"));
        var productId = teapot.QuerySelector("button")!.GetAttribute("value")!;
        page = (await shopper.Browser.SubmitAsync($"button[name=productId][value='{productId}']")).EnsureSuccess();
        Assert.DoesNotContain("Cast iron teapot", page.Text(".dynamic-offers-preferences"));
        Assert.Equal(0, await _database.CountAsync($"\"DynamicOffers_Signal\" WHERE \"Kind\" = 'product_viewed' AND \"SubjectId\" = {productId}"));

        var country = page.Html.QuerySelectorAll("#dynamic-offers-country option").Last();
        page = (await shopper.Browser.SubmitAsync("#dynamic-offers-country", new() { ["countryId"] = country.GetAttribute("value") })).EnsureSuccess();
        Assert.Contains(country.TextContent, page.Text(".dynamic-offers-facts"));

        using var file = await shopper.Browser.RequestAsync("/offers/export");
        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        var text = await file.Content.ReadAsStringAsync();
        var export = JsonSerializer.Deserialize<JsonElement>(text);
        var key = (await _database.QueryAsync("SELECT \"VisitorKey\" FROM \"DynamicOffers_Shopper\""))[0][0];
        Assert.DoesNotContain(key.Replace("-", ""), text.Replace("-", ""), StringComparison.OrdinalIgnoreCase);
        Assert.Single(export.GetProperty("visitors").EnumerateArray());
        Assert.Contains(export.GetProperty("signals").EnumerateArray(), act => act.GetProperty("kind").GetString() == "product_viewed");
        Assert.DoesNotContain(export.GetProperty("signals").EnumerateArray(), act =>
            act.GetProperty("kind").GetString() == "product_viewed" && act.GetProperty("subjectId").GetInt32().ToString() == productId);

        await shopper.Browser.GetAsync(Preferences);
        page = (await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=no]")).EnsureSuccess();
        Assert.True(page.Has("#dynamic-offers-nothing"));
        Assert.DoesNotContain(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        await AssertNothingIsKeptAsync();
    }

    private async Task Without_the_mail_box_ticked_no_mail_is_planned_and_unticking_stops_one()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_IdleWatch\"") == 1, "The cart is watched.");
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Reminder\""));

        await shopper.Browser.GetAsync(Preferences);
        (await shopper.Browser.SubmitAsync("#dynamic-offers-mail button")).EnsureSuccess();
        await shopper.AddsToCartAsync("hand-coffee-grinder");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10") == 1, "The mail is planned.");

        await shopper.Browser.GetAsync(Preferences);
        (await shopper.Browser.SubmitAsync("#dynamic-offers-mail button")).EnsureSuccess();
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10"));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"Reason\" = 'consent_withdrawn'"));

        await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=no]");
        await AssertNothingIsKeptAsync();
    }

    private async Task Bad_input_gets_a_clear_answer()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.Browser.GetAsync(Preferences);
        foreach (var (url, name, value, status) in new[]
        {
            ("/offers/forget", "productId", "999999", 404), ("/offers/forget", "productId", "teapot", 400),
            ("/offers/forget", "other", "1", 400), ("/offers/country", "countryId", "-1", 400), ("/offers/consent", "answer", "perhaps", 400)
        })
        {
            var answer = await shopper.Browser.PostAsync(url, Fields((name, value)));
            Assert.Equal(status, (int)answer.Status);
            Assert.NotEmpty(answer.Body);
        }

        Assert.Equal(400, (int)(await shopper.Browser.PostAsync("/offers/consent", Fields(("answer", "no")), withToken: false)).Status);
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Shopper\""));
        await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=no]");

        (await _owner.OpenSettingsAsync()).EnsureSuccess();
        var refused = await _owner.SaveSettingsAsync(("ShopperRetentionDays", "29"), ("SignalRetentionDays", "3651"));
        Assert.NotEmpty(refused.Text("#ShopperRetentionDays-error"));
        Assert.NotEmpty(refused.Text("#SignalRetentionDays-error"));
    }

    private async Task A_deleted_customer_is_erased_within_a_minute_and_the_owner_sees_it()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var customerId = await RegisterAsync(shopper);
        await shopper.HesitatesAsync();
        await _owner.Browser.GetAsync($"/Admin/Customer/Edit/{customerId}");
        (await _owner.Browser.PostAsync($"/Admin/Customer/GdprDelete/{customerId}", [])).EnsureSuccess();

        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Shopper\"") == 0, "The shopper is gone.");
        await WaitAsync(
            async () => await _database.CountAsync("\"DynamicOffers_PrivacyAct\" WHERE \"Kind\" = 'erased_with_customer' AND \"DoneOnUtc\" IS NOT NULL") == 1,
            "The erasure is proved.");
        await AssertNothingIsKeptAsync();

        var privacy = (await _owner.Browser.GetAsync("/Admin/DynamicOffersAdmin/Privacy")).EnsureSuccess();
        Assert.Contains("deleted the customer for good", privacy.Text("#dynamic-offers-acts"));
        Assert.Equal("0", privacy.Text("#dynamic-offers-kept-openerasures td"));
        Assert.Contains("this one answered you", privacy.Text("#dynamic-offers-nodes"));
    }

    private async Task The_owner_erases_a_shopper_who_asks()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var email = await shopper.RegistersAsync();
        await shopper.LooksAtAsync("cast-iron-teapot");

        Assert.Contains("Tick the box", (await EraseAsync(email, confirmed: null)).Text("#dynamic-offers-erase-problem"));
        Assert.Contains("no customer", (await EraseAsync("nobody@example.com", "true")).Text("#dynamic-offers-erase-problem"));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Shopper\""));

        Assert.Contains("by the owner", (await EraseAsync(email, "true")).EnsureSuccess().Text("#dynamic-offers-acts"));
        await AssertNothingIsKeptAsync();
        Assert.True((await shopper.Browser.GetAsync(Preferences)).Has("#dynamic-offers-nothing"));
    }

    private async Task A_tied_consent_holds_both_ways()
    {
        (await _owner.SaveSettingsAsync(("PersonalOffersGdprConsentId", "1"), ("OfferMailGdprConsentId", "2"))).EnsureSuccess();
        using var shopper = new StoryShopper(_store.Address);
        await shopper.RegistersAsync();

        await shopper.Browser.GetAsync(Preferences);
        (await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=yes]", new() { ["mail"] = "true" })).EnsureSuccess();
        Assert.Equal(["True", "True"], await ConsentsAsync(shopper));

        // The host's page: no to the mails, then to everything.
        (await shopper.Browser.SubmitAsync("#save-info-button", new() { ["consent1"] = "on", ["consent2"] = null })).EnsureSuccess();
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Shopper\" WHERE \"MailConsentedOnUtc\" IS NULL"));
        await shopper.Browser.GetAsync("/customer/info");
        (await shopper.Browser.SubmitAsync("#save-info-button", new() { ["consent1"] = null, ["consent2"] = null })).EnsureSuccess();
        await AssertNothingIsKeptAsync();

        // A yes there counts from the next visit on.
        await shopper.Browser.GetAsync("/customer/info");
        (await shopper.Browser.SubmitAsync("#save-info-button", new() { ["consent1"] = "on", ["consent2"] = null })).EnsureSuccess();
        await shopper.Browser.GetAsync("/");
        Assert.Contains(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        await shopper.Browser.GetAsync(Preferences);

        (await shopper.Browser.SubmitAsync("#dynamic-offers-personal button[value=no]")).EnsureSuccess();
        Assert.Equal(["False", "False"], await ConsentsAsync(shopper));
        await AssertNothingIsKeptAsync();
    }

    private static async Task<IReadOnlyList<string>> ConsentsAsync(StoryShopper shopper)
    {
        var page = (await shopper.Browser.GetAsync("/customer/info")).EnsureSuccess();

        return [.. page.Html.QuerySelectorAll("input[name^=consent]").Select(box => ((IHtmlInputElement)box).IsChecked.ToString())];
    }

    private async Task<ShopPage> EraseAsync(string who, string? confirmed)
    {
        (await _owner.Browser.GetAsync("/Admin/DynamicOffersAdmin/Privacy")).EnsureSuccess();

        return await _owner.Browser.SubmitAsync("#dynamic-offers-erase button", new() { ["shopper"] = who, ["confirmed"] = confirmed });
    }

    private async Task<string> RegisterAsync(StoryShopper shopper)
    {
        var email = await shopper.RegistersAsync();

        return (await _database.QueryAsync($"SELECT \"Id\" FROM \"Customer\" WHERE \"Email\" = '{email}'"))[0][0];
    }

    // What is about a person; the proof of erasures, the nodes and the discounts behind the offers are not.
    private async Task AssertNothingIsKeptAsync()
    {
        // What is on its way to the log at that moment is taken back as it is written.
        foreach (var table in new[] { "Shopper", "Signal", "Profile", "IdleWatch", "EmailLink", "Grant", "Reminder" })
            await WaitAsync(async () => await _database.CountAsync($"\"DynamicOffers_{table}\"") == 0, $"Rows in {table}.");
    }

    private static async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await condition())
                return;

            await Task.Delay(200);
        }

        Assert.Fail(what);
    }
}
