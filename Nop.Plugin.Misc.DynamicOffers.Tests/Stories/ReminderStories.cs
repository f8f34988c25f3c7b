using System.Text.RegularExpressions;
using MimeKit;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A sequence through the shop: the recipe for a left cart with its mail after two days, where the mail's links lead, and the owner's page of it.</summary>
public sealed class ReminderStories : IAsyncLifetime
{
    private const string Page = "/Admin/DynamicOffersReminders/Index";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;

    public async Task InitializeAsync()
    {
        _store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { Arguments = ["--MailSeconds", "1"] });
        _database = new ShopDatabase(_store, postgreSql: null);
        _owner = await StoryOwner.LogInAsync(_store.Address);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_left_cart_is_reminded_of_after_two_days_and_a_no_is_one_click_away()
    {
        await The_form_adds_a_reminder_and_says_the_sequence_in_words();
        // What the settings would send by themselves is not what this is about.
        (await _owner.SaveSettingsAsync(("ReminderDelayMinutes", "43200"))).EnsureSuccess();
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync(mail: true);
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await _owner.LetPassAsync(TimeSpan.FromHours(30));
        await shopper.LooksAtAsync("cast-iron-teapot");
        Assert.True((await shopper.OpensCartAsync()).Has(".order-subtotal-discount"), "The offer is there.");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"CampaignId\" > 0") == 1, "The mail is planned.");

        await _owner.LetPassAsync(TimeSpan.FromHours(46));
        Assert.Empty(RemindersTo(email));
        await _owner.LetPassAsync(TimeSpan.FromHours(3));
        await WaitAsync(() => Task.FromResult(RemindersTo(email).Count > 0), "The mail lands.");

        var mail = Assert.Single(RemindersTo(email));
        Assert.Contains("$10.00 off your order", mail.HtmlBody);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var html = ShopPage.ParseHtml(mail.HtmlBody!);
        Assert.All(html.QuerySelectorAll("img"), picture => Assert.StartsWith(_store.Address.ToString(), picture.GetAttribute("src")));
        Assert.Contains(html.QuerySelectorAll("img"), picture => picture.GetAttribute("alt") == "Cast iron teapot");
        Assert.DoesNotContain(html.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains(email, StringComparison.OrdinalIgnoreCase));

        await The_link_fills_a_stranger_s_cart_and_shows_no_offer(html.QuerySelector("a.button")!.GetAttribute("href")!);
        await The_owner_sees_what_came_of_it();
        await One_click_is_a_no(Regex.Match(mail.Headers["List-Unsubscribe"]!, "<(.*)>").Groups[1].Value);
    }

    private async Task The_form_adds_a_reminder_and_says_the_sequence_in_words()
    {
        var form = await _owner.Browser.GetAsync("/Admin/DynamicOffersCampaigns/Create?recipe=abandoned_cart");
        Assert.Equal("after 2 days an e-mail with the offer", form.Text("#dynamic-offers-sequence"));

        var more = await _owner.Browser.SubmitAsync("#dynamic-offers-campaign", new() { ["formAct"] = "addstep:1" });
        Assert.Equal("after 2 days an e-mail with the offer; then after one day an e-mail with the offer", more.Text("#dynamic-offers-sequence"));
        await _owner.Browser.SubmitAsync("#dynamic-offers-campaign", new() { ["formAct"] = "removestep:1" });
        var saved = await _owner.Browser.SubmitAsync("button[name=save]", new() { ["NoOfferPercentage"] = "0" });
        Assert.True(saved.Has(".alert-success"), saved.Body);
        (await _owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();
    }

    private async Task The_link_fills_a_stranger_s_cart_and_shows_no_offer(string link)
    {
        using var stranger = new StoryShopper(_store.Address);
        var cart = (await stranger.Browser.GetAsync(new Uri(link).PathAndQuery)).EnsureSuccess();
        Assert.Contains("Cast iron teapot", cart.Body);
        Assert.False(cart.Has(".order-subtotal-discount"), "The offer stays its shopper's.");
        Assert.DoesNotContain("Robin", cart.Body);

        using var other = new StoryShopper(_store.Address);
        Assert.DoesNotContain("Cast iron teapot", (await other.Browser.GetAsync(new Uri(link).PathAndQuery[..^2] + "AA")).EnsureSuccess().Text(".page"));
    }

    private async Task The_owner_sees_what_came_of_it()
    {
        var page = (await _owner.Browser.GetAsync(Page)).EnsureSuccess();
        Assert.Equal("1", page.Text("[data-figure=Sent]"));
        Assert.Equal("1", page.Text("[data-figure=Clicked]"));

        var preview = await _owner.Browser.SubmitAsync("#dynamic-offers-trial button.btn-primary", new() { ["campaignId"] = "1", ["who"] = await CustomerAsync() });
        Assert.Contains("Cast iron teapot", preview.Find("iframe").GetAttribute("srcdoc"));
        Assert.DoesNotContain("/offers/mail/", preview.Find("iframe").GetAttribute("srcdoc"));
        await _owner.Browser.SubmitAsync("#dynamic-offers-trial button.btn-default", new() { ["campaignId"] = "1", ["who"] = await CustomerAsync() });
        await WaitAsync(() => Task.FromResult(MailsTo("admin@example.com").Count > 0), "The trial lands.");
    }

    private async Task One_click_is_a_no(string link)
    {
        // Whatever the shop does with its pages: language codes in their addresses, or closed for the day.
        await _owner.SaveHostSettingAsync("LocalizationSettings.SeoFriendlyUrlsForLanguagesEnabled", "True");
        using var visitor = new StoryShopper(_store.Address);
        Assert.Equal("/offers", (await visitor.Browser.GetAsync("/offers")).EnsureSuccess().Url.AbsolutePath);
        Assert.StartsWith("/en/", (await visitor.Browser.GetAsync("/cart")).Url.AbsolutePath);
        await _owner.SaveHostSettingAsync("LocalizationSettings.SeoFriendlyUrlsForLanguagesEnabled", "False");
        await _owner.SaveHostSettingAsync("StoreInformationSettings.StoreClosed", "True");
        Assert.Equal("/storeclosed", (await visitor.Browser.GetAsync("/offers")).Url.AbsolutePath);

        // As a mail program does it: without a cookie, without a token.
        using var program = new HttpClient();
        Assert.Contains("<form", await program.GetStringAsync(link));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Shopper\" WHERE \"MailConsentedOnUtc\" IS NOT NULL"));

        using var one = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await program.PostAsync(link, one)).EnsureSuccessStatusCode();

        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Shopper\" WHERE \"MailConsentedOnUtc\" IS NOT NULL"));
    }

    private async Task<string> CustomerAsync() => (await _database.QueryAsync("SELECT \"CustomerId\" FROM \"DynamicOffers_Reminder\" WHERE \"CampaignId\" > 0"))[0][0];

    private List<MimeMessage> RemindersTo(string email) => MailsTo(email).Where(mail => mail.HtmlBody!.Contains("/offers/mail/", StringComparison.Ordinal)).ToList();

    private List<MimeMessage> MailsTo(string email)
    {
        var folder = Path.Combine(_store.DataFolder, "mail");

        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.eml")
                .Select(file => MimeMessage.Load(file))
                .Where(mail => mail.To.Mailboxes.Any(mailbox => mailbox.Address == email))
                .ToList();
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo, string what)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await isSo())
                return;

            await Task.Delay(100);
        }

        Assert.Fail(what);
    }
}
