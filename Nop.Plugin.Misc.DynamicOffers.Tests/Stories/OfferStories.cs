using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The plugin's story over HTTP, from a shopper's click to a paid order, in the demo shop as a process. Runs on each database.</summary>
public abstract class OfferStories : IAsyncLifetime
{
    private const string Offer = ".dynamic-offers-cart";
    private const string Warning = ".message-error";
    private const string Discount = ".order-subtotal-discount .value-summary";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;

    protected abstract Task<DemoStoreOptions> GetOptionsAsync();

    public async Task InitializeAsync()
    {
        var options = await GetOptionsAsync();
        _store = await DemoStoreProcess.StartAsync(options);
        _database = new ShopDatabase(_store, options.PostgreSql);
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

    // One process serves all acts of a story line, because starting a shop takes longer than an act; every act has shoppers of its own.
    [Fact]
    public async Task An_offer_is_given_paid_with_given_back_held_to_the_caps_and_reminded_of()
    {
        await An_offer_is_asked_for_given_shown_paid_with_and_given_back();
        await The_caps_hold_and_off_means_now();
        await A_cart_left_alone_gets_one_mail();
    }

    private async Task An_offer_is_asked_for_given_shown_paid_with_and_given_back()
    {
        await Nothing_is_kept_before_a_yes();
        await A_hesitating_shopper_pays_what_the_pages_showed();
        await The_one_page_checkout_shows_and_charges_the_same();
        await A_declined_payment_leaves_the_offer_in_the_wallet();
        await A_shopper_who_comes_back_to_a_cart_is_offered_more();
        await An_order_gives_back_once("cancelorder");
        await An_order_gives_back_once("refundorder");
        await An_order_gives_back_once("voidorder", payment: "Authorize");
        await A_deleted_order_gives_back();
        await An_offer_follows_its_shopper_into_an_account();
    }

    private async Task The_caps_hold_and_off_means_now()
    {
        await _owner.LetPassAsync(TimeSpan.FromDays(1)); // whose budget nobody has spent of
        await Two_shoppers_confirm_the_last_of_the_budget();
        await The_same_offer_in_two_browsers_serves_one_order();
        await An_offer_that_ran_out_on_the_confirm_page_is_told_once();
        await Off_means_now_and_on_brings_the_offer_back();
        await Bad_input_gets_a_clear_answer_and_changes_nothing();
        await A_carrier_without_its_requirement_is_nobodys();
    }

    private async Task A_cart_left_alone_gets_one_mail()
    {
        await A_left_cart_is_reminded_once_with_its_offer();
        await Who_orders_meanwhile_gets_no_mail();
        await A_planned_mail_survives_a_restart();
    }

    private async Task Nothing_is_kept_before_a_yes()
    {
        using var shopper = new StoryShopper(_store.Address);
        await shopper.HesitatesAsync();

        var cart = await shopper.OpensCartAsync();
        Assert.True(cart.Has(".dynamic-offers-consent"), "The shopper is asked.");
        Assert.False(cart.Has(Offer), "Nothing is offered without a yes.");
        Assert.DoesNotContain(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Shopper\""));
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Signal\""));

        await shopper.Browser.PostAsync("/offers/consent", Fields(("answer", "no"), ("returnUrl", "/")));
        Assert.DoesNotContain(shopper.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Shopper\""));
    }

    private async Task A_hesitating_shopper_pays_what_the_pages_showed()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.LooksAtAsync("french-press-one-litre");
        Assert.False((await shopper.OpensCartAsync()).Has(Offer), "Two looks are no hesitation.");

        await shopper.LooksAtAsync("hand-coffee-grinder");
        Assert.True(shopper.Browser.Page!.Has(".dynamic-offers-product"), "The third product page shows the offer it brought.");
        Assert.Equal(60.80m, Amount(shopper.Browser.Page.Html, ".dynamic-offers-price strong")); // 64.00 less 5 %

        var cart = await shopper.OpensCartAsync();
        Assert.Equal(2.45m, Amount(cart.Html, Discount)); // 49.00 at 5 %
        Assert.Equal(2.45m, Amount(cart.Html, $"{Offer} dd"));

        var confirm = await shopper.GoesToConfirmAsync();
        Assert.True(confirm.Has(Offer), "The confirm page shows the offer.");
        Assert.Equal(2.45m, Amount(confirm.Html, Discount));
        var total = Amount(confirm.Html, ".order-total .value-summary");

        var completed = await shopper.ConfirmsAsync();
        Assert.Contains("/checkout/completed", completed.Url.AbsolutePath);
        var order = (await _database.QueryAsync("SELECT \"Id\", \"OrderTotal\", \"OrderSubTotalDiscountExclTax\" FROM \"Order\" ORDER BY \"Id\" DESC LIMIT 1"))[0];
        Assert.Equal(total, decimal.Parse(order[1]));
        Assert.Equal(2.45m, decimal.Parse(order[2]));

        var grant = (await _database.QueryAsync($"SELECT \"StateId\", \"Amount\" FROM \"DynamicOffers_Grant\" WHERE \"OrderId\" = {order[0]}"))[0];
        Assert.Equal("30", grant[0]);
        Assert.Equal(2.45m, decimal.Parse(grant[1]));
        Assert.Contains("5%", (await shopper.Browser.GetAsync("/offers")).Text(".dynamic-offers-wallet"));
    }

    private async Task The_one_page_checkout_shows_and_charges_the_same()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();

        var confirm = await shopper.GoesToConfirmOnOnePageAsync();
        Assert.NotNull(confirm.QuerySelector(Offer));
        Assert.Equal(2.45m, Amount(confirm, Discount));

        Assert.Null(await shopper.ConfirmsOnOnePageAsync());
        Assert.Equal(2.45m, decimal.Parse((await _database.QueryAsync("SELECT \"OrderSubTotalDiscountExclTax\" FROM \"Order\" ORDER BY \"Id\" DESC LIMIT 1"))[0][0]));
    }

    private async Task A_declined_payment_leaves_the_offer_in_the_wallet()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        var spent = await SpentAsync();

        await shopper.GoesToConfirmAsync("Decline");
        var declined = await shopper.ConfirmsAsync();
        Assert.True(declined.Has(Warning));
        Assert.Equal(2.45m, Amount(declined.Html, Discount));
        Assert.Equal(spent, await SpentAsync());

        await shopper.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        Assert.Equal(spent + 2.45m, await SpentAsync());
    }

    private async Task A_shopper_who_comes_back_to_a_cart_is_offered_more()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, Discount));

        await _owner.LetPassAsync(TimeSpan.FromMinutes(61));

        Assert.Equal(4.90m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        await _owner.LetPassAsync(TimeSpan.FromHours(49));
        Assert.False((await shopper.OpensCartAsync()).Has(Offer), "Each tier once: nothing new after the offers ran out.");
    }

    private async Task An_order_gives_back_once(string button, string payment = "Approve")
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.RegistersAsync();
        await shopper.HesitatesAsync();
        var spent = await SpentAsync();
        await shopper.GoesToConfirmAsync(payment);
        await shopper.ConfirmsAsync();
        var orderId = await shopper.GetLastOrderIdAsync();
        Assert.Equal(spent + 2.45m, await SpentAsync());

        await _owner.PressOnOrderAsync(orderId, button);
        await _owner.DeleteOrderAsync(orderId);

        Assert.Equal(spent, await SpentAsync());
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_LedgerEntry\" WHERE \"Kind\" = 'given_back' AND \"OrderId\" = {orderId}"));
        await shopper.AddsToCartAsync("cast-iron-teapot");
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, Discount));
    }

    private async Task A_deleted_order_gives_back()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.RegistersAsync();
        await shopper.HesitatesAsync();
        await shopper.GoesToConfirmAsync("Pending");
        await shopper.ConfirmsAsync();
        var orderId = await shopper.GetLastOrderIdAsync();

        await _owner.DeleteOrderAsync(orderId);

        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_LedgerEntry\" WHERE \"Kind\" = 'given_back' AND \"OrderId\" = {orderId}"));
    }

    private async Task An_offer_follows_its_shopper_into_an_account()
    {
        using var first = await new StoryShopper(_store.Address).AgreesAsync();
        var email = await first.RegistersAsync();
        await first.Browser.GetAsync("/logout");
        Assert.True((await first.Browser.GetAsync("/")).Has(".dynamic-offers-consent"), "Who logged out is nobody's shopper.");

        using var second = await new StoryShopper(_store.Address).AgreesAsync();
        await second.HesitatesAsync();
        await second.LogsInAsync(email);
        Assert.Equal(2.45m, Amount((await second.OpensCartAsync()).Html, Discount));
    }

    private async Task Two_shoppers_confirm_the_last_of_the_budget()
    {
        using var steps = await new StoryShopper(_store.Address).AgreesAsync();
        using var onePage = await new StoryShopper(_store.Address).AgreesAsync();
        foreach (var shopper in new[] { steps, onePage })
        {
            await shopper.HesitatesAsync();
        }

        var spent = await SpentAsync();
        var saved = await _owner.SaveSettingsAsync(("DailyBudget", "2.45"));
        Assert.Contains("daily budget is below", saved.Text(".alert-warning"));
        await steps.GoesToConfirmAsync();
        await onePage.GoesToConfirmOnOnePageAsync();

        var inSteps = steps.ConfirmsAsync();
        var onOnePage = onePage.ConfirmsOnOnePageAsync();
        await Task.WhenAll(inSteps, onOnePage);

        Assert.Equal(spent + 2.45m, await SpentAsync());
        var stepsLost = (await inSteps).Has(Warning);
        var onePageLost = await onOnePage is not null;
        Assert.True(stepsLost ^ onePageLost, "One of the two is told.");

        // The loser sees the full price with the sentence, and may order at it.
        IHtmlDocument told = stepsLost ? (await inSteps).Html : (await onOnePage)!;
        Assert.Contains("offer", told.QuerySelector(Warning)!.TextContent);
        Assert.Null(told.QuerySelector(Discount));
        if (stepsLost)
        {
            Assert.Contains("/checkout/completed", (await steps.ConfirmsAsync()).Url.AbsolutePath);
        }
        else
        {
            Assert.Null(await onePage.ConfirmsOnOnePageAsync());
        }

        Assert.Equal(spent + 2.45m, await SpentAsync());
        await _owner.SaveSettingsAsync(("DailyBudget", "500"));
    }

    private async Task The_same_offer_in_two_browsers_serves_one_order()
    {
        using var first = await new StoryShopper(_store.Address).AgreesAsync();
        var email = await first.RegistersAsync();
        await first.HesitatesAsync();
        using var second = new StoryShopper(_store.Address);
        await second.LogsInAsync(email);

        await first.GoesToConfirmAsync();
        await second.GoesToConfirmOnOnePageAsync();
        var before = await _database.CountAsync("\"Order\" WHERE \"OrderSubTotalDiscountExclTax\" > 0");
        await Task.WhenAll(first.ConfirmsAsync(), second.ConfirmsOnOnePageAsync());

        Assert.Equal(before + 1, await _database.CountAsync("\"Order\" WHERE \"OrderSubTotalDiscountExclTax\" > 0"));
    }

    private async Task An_offer_that_ran_out_on_the_confirm_page_is_told_once()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        await shopper.GoesToConfirmAsync();
        await _database.QueryAsync("UPDATE \"DynamicOffers_Grant\" SET \"ExpiresOnUtc\" = \"IssuedOnUtc\" WHERE \"StateId\" = 10");

        var told = await shopper.ConfirmsAsync();
        Assert.Contains("no longer holds", told.Text(Warning));
        Assert.False(told.Has(Discount));
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
    }

    private async Task Off_means_now_and_on_brings_the_offer_back()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        Assert.True((await shopper.OpensCartAsync()).Has(Offer));

        await _owner.SaveSettingsAsync(("Enabled", null));
        var off = await shopper.OpensCartAsync();
        Assert.False(off.Has("[class*=dynamic-offers]"), "Nothing of ours shows.");
        Assert.False(off.Has(Discount), "The rule says no.");

        await _owner.SaveSettingsAsync(("Enabled", "true"));
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, Discount));
    }

    private async Task Bad_input_gets_a_clear_answer_and_changes_nothing()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        await shopper.OpensCartAsync();
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await other.OpensCartAsync();
        var grantId = (await _database.QueryAsync("SELECT MAX(\"Id\") FROM \"DynamicOffers_Grant\""))[0][0];
        var browser = other.Browser;

        async Task IsRefusedAsync(string url, HttpStatusCode status, params (string, string)[] fields)
        {
            var answer = await browser.PostAsync(url, Fields(fields));
            Assert.True(answer.Status == status, $"{url} answered {answer.Status}: {answer.Body}");
            Assert.NotEmpty(answer.Body);
        }

        await IsRefusedAsync("/offers/save", HttpStatusCode.NotFound, ("grantId", grantId));
        await IsRefusedAsync("/offers/save", HttpStatusCode.BadRequest, ("grantId", "abc"));
        await IsRefusedAsync("/offers/consent", HttpStatusCode.BadRequest, ("answer", "perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/offers/consent", Fields(("answer", "no")), withToken: false)).Status);
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, Discount));

        foreach (var (name, value) in new[] { ("DailyBudget", "-1"), ("ReturnPercentage", "140"), ("HesitationPercentage", "x"), ("IdleMinutes", "") })
        {
            var page = await _owner.SaveSettingsAsync((name, value));
            Assert.NotEmpty(page.Text($"[data-valmsg-for={name}]"));
        }

        var settings = (await _owner.OpenSettingsAsync()).EnsureSuccess();
        Assert.Equal("500", settings.Find("[name=DailyBudget]").GetAttribute("value")!.Split('.')[0]);
        Assert.Equal("10", settings.Find("[name=ReturnPercentage]").GetAttribute("value")!.Split('.')[0]);
    }

    private async Task A_carrier_without_its_requirement_is_nobodys()
    {
        foreach (var carrier in await _database.QueryAsync("SELECT \"DiscountId\", \"RequirementId\" FROM \"DynamicOffers_Carrier\""))
        {
            await _owner.DeleteRequirementAsync(int.Parse(carrier[0]), int.Parse(carrier[1]));
        }

        using var stranger = new StoryShopper(_store.Address);
        await stranger.AddsToCartAsync("cast-iron-teapot");
        Assert.False((await stranger.OpensCartAsync()).Has(Discount));
        Assert.True((await _owner.OpenSettingsAsync()).Body.Contains("Edited by hand"), "The owner is told.");

        await _owner.SaveSettingsAsync();
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, Discount));
    }

    private async Task A_left_cart_is_reminded_once_with_its_offer()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync(mail: true);
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Reminder\"") > 0, "The reminder is planned.");

        await _owner.LetPassAsync(TimeSpan.FromMinutes(181));
        await WaitAsync(() => Task.FromResult(RemindersTo(email).Count > 0), "The mail lands.");

        var mail = Assert.Single(RemindersTo(email));
        Assert.Contains("10%", mail);
        Assert.Contains("Cast iron teapot", mail);
        await Following_the_mail_s_link_proves_the_address(shopper, mail);

        await _owner.LetPassAsync(TimeSpan.FromDays(1));
        await Task.Delay(TimeSpan.FromSeconds(12));
        Assert.Single(RemindersTo(email));
        Assert.Equal(4.90m, Amount((await shopper.OpensCartAsync()).Html, Discount));
    }

    private async Task Following_the_mail_s_link_proves_the_address(StoryShopper shopper, string mail)
    {
        const string proof = "E-mail address confirmed";
        var link = Regex.Match(mail.Replace("=\r\n", "").Replace("=\n", ""), "/offers/mail/[0-9a-f]{32}-[0-9]+/[0-9]+/[A-Za-z0-9_-]{43}").Value;
        Assert.NotEmpty(link);
        Assert.DoesNotContain(proof, (await shopper.Browser.GetAsync("/offers/preferences")).EnsureSuccess().Body);

        Assert.True((await shopper.Browser.GetAsync(link[..^2] + "AA")).EnsureSuccess().Has("#shopping-cart-form"), "A forged link leads to the cart too.");
        Assert.DoesNotContain(proof, (await shopper.Browser.GetAsync("/offers/preferences")).EnsureSuccess().Body);
        Assert.True((await shopper.Browser.GetAsync(link)).EnsureSuccess().Has("#shopping-cart-form"), "The link leads to the cart.");
        Assert.Contains(proof, (await shopper.Browser.GetAsync("/offers/preferences")).EnsureSuccess().Body);

        using var stranger = new StoryShopper(_store.Address);
        Assert.False((await stranger.Browser.GetAsync(link)).EnsureSuccess().Has(Discount), "The mail passed on shows nothing.");
    }

    private async Task Who_orders_meanwhile_gets_no_mail()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync(mail: true);
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10") > 0, "The reminder is planned.");
        await shopper.GoesToConfirmAsync();
        await shopper.ConfirmsAsync();

        await _owner.LetPassAsync(TimeSpan.FromHours(4));
        await Task.Delay(TimeSpan.FromSeconds(12));

        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10"));
        Assert.Empty(RemindersTo(email));
    }

    private async Task A_planned_mail_survives_a_restart()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync(mail: true);
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10") > 0, "The reminder is planned.");
        await _owner.LetPassAsync(TimeSpan.FromMinutes(170));

        await _store.KillAsync();
        await _store.StartAgainAsync();
        await _owner.LetPassAsync(TimeSpan.FromMinutes(20));

        await WaitAsync(() => Task.FromResult(RemindersTo(email).Count > 0), "The mail lands after the restart.");
    }

    private async Task<decimal> SpentAsync()
    {
        var days = await _database.QueryAsync("SELECT \"Spent\" FROM \"DynamicOffers_DailyBudget\"");

        return days.Sum(day => decimal.Parse(day[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    private IReadOnlyList<string> RemindersTo(string email)
    {
        var folder = Path.Combine(_store.DataFolder, "mail");

        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.eml")
                .Select(File.ReadAllText)
                .Where(mail => mail.Contains($"<{email}>", StringComparison.Ordinal) && mail.Contains("/offers/mail/", StringComparison.Ordinal))
                .ToList();
    }

    internal static async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail(what);
    }
}
