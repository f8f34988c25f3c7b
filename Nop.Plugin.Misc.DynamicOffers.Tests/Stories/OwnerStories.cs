using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>
/// What an owner does by hand, sees on an order and is told of, by the admin's pages alone. One process serves all acts. The statements behind them are tested
/// on both databases apart.
/// </summary>
public sealed class OwnerStories : IAsyncLifetime
{
    private const string Pages = "/Admin/DynamicOffersOverride/";
    private const string Campaigns = "/Admin/DynamicOffersCampaigns/";
    private const string Discount = ".order-subtotal-discount .value-summary";
    private const string Name = "For <i>friends</i>";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;
    private StoryShopper _shopper = null!;
    private string _email = null!;

    private ShopBrowser Browser => _owner.Browser;

    public async Task InitializeAsync()
    {
        _store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { Arguments = ["--MailSeconds", "1"] });
        _database = new ShopDatabase(_store, postgreSql: null);
        _owner = await StoryOwner.LogInAsync(_store.Address);
        _shopper = await new StoryShopper(_store.Address).AgreesAsync();
        _email = await _shopper.RegistersAsync();
    }

    public async Task DisposeAsync()
    {
        _shopper.Dispose();
        _owner.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task An_owner_steps_in_looks_after_orders_and_is_told()
    {
        await Who_did_not_agree_is_not_found();
        await A_campaign_for_nobody_is_given_by_hand_once();
        await A_blocked_shopper_gets_nothing_and_keeps_it_for_later();
        await An_order_that_was_shown_the_offer_is_not_placed_without_a_word();
        await An_open_offer_is_withdrawn_and_the_wallet_says_so();
        await The_log_holds_it_all_newest_first();
        await An_order_tells_which_offer_paid_what();
        await A_code_is_for_whoever_types_it_first_and_every_refusal_reads_alike();
        await Every_decision_says_why();
        await What_needs_a_look_is_mailed_once_and_shown();
        await Nobody_else_gets_in();
        await _database.LedgerBalancesAsync();
    }

    private async Task An_order_tells_which_offer_paid_what()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.RegistersAsync();

        // An earlier version of the terms is what the order names.
        var id = await LaunchAsync(("Name", Name), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "10"), ("Rule[0].Code", "has_cart"), ("NoOfferPercentage", "0"));
        await shopper.AddsToCartAsync("cast-iron-teapot");
        Assert.Equal(4.90m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        (await Browser.GetAsync($"{Campaigns}Edit?id={id}")).EnsureSuccess();
        (await Browser.SubmitAsync("button[name=save]", new() { ["Rungs[0].Depth"] = "15" })).EnsureSuccess();
        await shopper.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        var orderId = await shopper.GetLastOrderIdAsync();

        var block = (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess().Find("#dynamic-offers-order");
        Assert.Equal("10% off the subtotal", block.QuerySelector("h3")!.TextContent);
        Assert.Equal("$4.90", block.QuerySelector(".order-offer-amount")!.TextContent);
        Assert.Equal($"{Campaigns}Edit?id={id}", block.QuerySelector(".order-offer-for a")!.GetAttribute("href"));
        Assert.Equal((Name, "(terms no. 1)"), (block.QuerySelector(".order-offer-for a")!.TextContent, block.QuerySelector(".order-offer-for span")!.TextContent));
        Assert.Equal("Has something in the cart", block.QuerySelector(".order-offer-reasons")!.TextContent.Trim());
        Assert.Equal(["Given|", "Held for an order|$4.90", "Used by an order|$4.90"], Lines(block));

        await An_edited_order_keeps_its_offer_and_takes_no_other(shopper, orderId);

        await _owner.PressOnOrderAsync(orderId, "cancelorder");
        block = (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess().Find("#dynamic-offers-order");
        Assert.Equal("$0.00", block.QuerySelector(".order-offer-amount")!.TextContent);
        Assert.StartsWith("Given back by an order|", Lines(block)[^1]);

        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await other.RegistersAsync();
        await Browser.GetAsync(Campaigns + "List");
        (await Browser.SubmitAsync("button[name=end]")).EnsureSuccess();
        await other.AddsToCartAsync("stoneware-mug");
        await other.GoesToConfirmAsync();
        await other.ConfirmsAsync();
        Assert.False((await Browser.GetAsync($"/Admin/Order/Edit/{await other.GetLastOrderIdAsync()}")).EnsureSuccess().Has("#dynamic-offers-order"));
    }

    // The offer was given for this campaign's first terms; the shopper has another one open meanwhile, of the campaign that gives twice.
    private async Task An_edited_order_keeps_its_offer_and_takes_no_other(StoryShopper shopper, int orderId)
    {
        await _owner.SaveHostSettingAsync("OrderSettings.AutoUpdateOrderTotalsOnEditingOrder", "True");
        var other = await LaunchAsync(("Name", "Another"), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "20"), ("Rule[0].Code", "has_cart"), ("NoOfferPercentage", "0"));
        await shopper.AddsToCartAsync("stoneware-mug");
        await shopper.OpensCartAsync();
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {other} AND \"OrderId\" IS NULL"));

        var order = (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess();
        var quantity = order.Find("input[name^=pvQuantity]").GetAttribute("name")!;
        var edited = (await Browser.PostAsync(
            $"/Admin/Order/Edit/{orderId}",
            Fields((quantity, "2"), (quantity.Replace("pvQuantity", "btnSaveOrderItem"), "Save")))).EnsureSuccess();

        // With the tax of 2 %.
        Assert.Equal(10.00m, Amount(edited.Html, "#subtotal-discount"));
        Assert.DoesNotContain("could not be applied again", edited.Body);
        Assert.Equal(1, await _database.CountAsync($"\"DiscountUsageHistory\" WHERE \"OrderId\" = {orderId}"));
        Assert.Equal("30", (await _database.QueryAsync($"SELECT \"StateId\" FROM \"DynamicOffers_Grant\" WHERE \"OrderId\" = {orderId}"))[0][0]);

        await _owner.SaveHostSettingAsync("OrderSettings.AutoUpdateOrderTotalsOnEditingOrder", "False");
        await Browser.GetAsync(Campaigns + "List");
        (await Browser.SubmitAsync($"tr[data-campaign-id='{other}'] button[name=end]")).EnsureSuccess();
    }

    private async Task A_code_is_for_whoever_types_it_first_and_every_refusal_reads_alike()
    {
        var id = await LaunchAsync(("Name", Name), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "10"), ("Rule[0].Code", "left_cart"), ("NoOfferPercentage", "50"));
        await Browser.GetAsync(Campaigns + "List");
        var told = (await Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name=code]")).EnsureSuccess().Text(".alert-success");
        var code = System.Text.RegularExpressions.Regex.Match(told, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;

        using var holder = await new StoryShopper(_store.Address).AgreesAsync();
        await holder.AddsToCartAsync("cast-iron-teapot");
        var cart = await holder.OpensCartAsync();
        Assert.True(cart.Has("#dynamic-offers-code-text"));
        Assert.False(cart.Has(Discount));
        var wrong = await holder.Browser.SubmitAsync("#dynamic-offers-code", new() { ["code"] = "00000-00000" });
        Assert.Equal((HttpStatusCode.BadRequest, "This code cannot be used."), (wrong.Status, wrong.Text(".dynamic-offers-problem")));

        await holder.OpensCartAsync();
        cart = (await holder.Browser.SubmitAsync("#dynamic-offers-code", new() { ["code"] = $" {code.ToLowerInvariant()} " })).EnsureSuccess();
        Assert.Equal("/cart", cart.Url.AbsolutePath);
        Assert.Equal(4.90m, Amount(cart.Html, Discount));
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id} AND \"GivenBy\" > 0"));

        // A code that was used, one that never was, and a good one after too many tries read the same.
        await Browser.GetAsync(Campaigns + "List");
        told = (await Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name=code]")).EnsureSuccess().Text(".alert-success");
        var good = System.Text.RegularExpressions.Regex.Match(told, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;
        using var guesser = await new StoryShopper(_store.Address).AgreesAsync();
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var typed in new[] { code, "11111-11111", "x", "22222-22222", "33333-33333", good })
        {
            (await guesser.Browser.GetAsync("/offers")).EnsureSuccess();
            var answer = await guesser.Browser.SubmitAsync(".dynamic-offers-code", new() { ["code"] = typed });
            answers.Add((answer.Status, answer.Text(".dynamic-offers-problem")));
        }

        Assert.Equal([(HttpStatusCode.BadRequest, "This code cannot be used.")], answers.Distinct());
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id}"));
        Assert.Equal(0, await _database.CountAsync($"\"DynamicOffers_OfferCode\" WHERE \"CodeHash\" LIKE '%{code[..5]}%'"));
        await Browser.GetAsync(Campaigns + "List");
        (await Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name=end]")).EnsureSuccess();
    }

    private static List<string> Lines(IElement block) => block.QuerySelectorAll("tbody tr")
        .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList())
        .Select(cells => $"{cells[1]}|{cells[2]}")
        .ToList();

    private async Task Who_did_not_agree_is_not_found()
    {
        var link = (await _owner.OpenSettingsAsync()).EnsureSuccess().Find($"a[href$='{Pages}Index']").GetAttribute("href")!;
        Assert.True((await Browser.GetAsync(link)).EnsureSuccess().Has("#dynamic-offers-who"));

        Assert.Equal("Enter the id of a customer or the e-mail address of an account.", await NotFoundAsync(" "));
        Assert.Equal("There is no customer with this id or e-mail address.", await NotFoundAsync("nobody@example.com"));
        Assert.Equal("There is no customer with this id or e-mail address.", await NotFoundAsync("99999"));
        Assert.Equal("This customer did not agree to personal offers, so there is nobody to give one to.", await NotFoundAsync("ben@example.com"));
    }

    // Its audience is of those who left a cart, and half of them are given nothing.
    private async Task A_campaign_for_nobody_is_given_by_hand_once()
    {
        await LaunchAsync(("Name", Name), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "20"), ("Rule[0].Code", "left_cart"), ("NoOfferPercentage", "50"), ("InAll", "1"));
        await _shopper.AddsToCartAsync("cast-iron-teapot");
        Assert.False((await _shopper.OpensCartAsync()).Has(Discount));

        await FindAsync();
        Assert.Equal("Enter a reason. Nothing was done.", await RefusedAsync("give", ("reason", " ")));
        var given = await DoAsync("give", "Her parcel was late");
        Assert.Contains("The offer is given.", given.Text(".alert-success"));
        Assert.Equal(Name, given.Text("#dynamic-offers-open tbody td"));
        Assert.Equal(9.80m, Amount((await _shopper.OpensCartAsync()).Html, Discount));
        Assert.Contains("We made you this one ourselves.", (await _shopper.Browser.GetAsync("/offers")).Text(".dynamic-offers-wallet"));

        Assert.Equal("The shopper had this offer as often as the campaign allows. Nothing was given.", await RefusedAsync("give", ("reason", "Once more")));
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await FindAsync(await other.RegistersAsync());
        Assert.Equal("A limit or a budget of the campaign is reached. Nothing was given.", await RefusedAsync("give", ("reason", "A friend")));

        // It is no part of what is measured.
        Assert.Equal(0, await _database.CountAsync("\"DynamicOffers_Exposure\""));
        var list = (await Browser.GetAsync(Campaigns + "List")).EnsureSuccess();
        Assert.Equal([0m, 1m], new[] { ".campaign-given", ".campaign-by-hand" }.Select(cell => Amount(list.Html, cell)));
        var offers = (await Browser.GetAsync("/Admin/DynamicOffersAdmin/Offers")).EnsureSuccess();
        Assert.StartsWith("1; taken off orders: $0.00", offers.Text("#dynamic-offers-by-hand"));
        Assert.Contains("Given by hand", offers.Text("#dynamic-offers-grants tbody"));
    }

    private async Task A_blocked_shopper_gets_nothing_and_keeps_it_for_later()
    {
        await _shopper.GoesToConfirmAsync();
        Assert.Equal(9.80m, Amount(_shopper.Browser.Page!.Html, Discount));

        await FindAsync();
        var blocked = await DoAsync("block", "Resells");
        Assert.StartsWith("Blocked since", blocked.Text("#dynamic-offers-blocked"));
        Assert.False(blocked.Has("button[name=give]"));
    }

    private async Task An_order_that_was_shown_the_offer_is_not_placed_without_a_word()
    {
        var refused = await _shopper.ConfirmsAsync();
        Assert.Contains("Your personal offer no longer holds", refused.Body);
        Assert.False((await _shopper.OpensCartAsync()).Has(Discount));
        Assert.Contains("Cannot be used at the moment.", (await _shopper.Browser.GetAsync("/offers")).Text(".dynamic-offers-wallet"));

        // Hesitating earns nothing either.
        await _shopper.LooksAtAsync("french-press-one-litre", "hand-coffee-grinder", "stoneware-mug");
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Grant\""));

        await FindAsync();
        Assert.Contains("not blocked any more", (await DoAsync("unblock", "A mistake")).Text(".alert-success"));
        Assert.Equal(9.80m, Amount((await _shopper.OpensCartAsync()).Html, Discount));
    }

    private async Task An_open_offer_is_withdrawn_and_the_wallet_says_so()
    {
        await FindAsync();
        var done = await Browser.SubmitAsync("#dynamic-offers-open button[name=revoke]", new() { ["reason"] = "Given to the wrong one" });

        Assert.Contains("The offer is withdrawn.", done.EnsureSuccess().Text(".alert-success"));
        Assert.False(done.Has("#dynamic-offers-open"));
        Assert.Contains("We ended this offer.", (await _shopper.Browser.GetAsync("/offers")).Text("section[aria-labelledby=dynamic-offers-ended]"));
        Assert.DoesNotContain("9.80", (await _shopper.OpensCartAsync()).Body);
    }

    private async Task The_log_holds_it_all_newest_first()
    {
        var log = (await Browser.GetAsync(Pages + "Index")).EnsureSuccess().Html.QuerySelectorAll("#dynamic-offers-owner-acts tbody tr")
            .Select(row => row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim()).ToArray()).ToList();

        Assert.Equal(
            [
                ["admin@example.com", "Offer withdrawn", _email, Name, "Given to the wrong one"],
                ["admin@example.com", "Shopper unblocked", _email, "", "A mistake"],
                ["admin@example.com", "Shopper blocked", _email, "", "Resells"],
                ["admin@example.com", "Offer given", _email, Name, "Her parcel was late"],
                ["admin@example.com", "Campaign launched", "", Name, ""],
                ["admin@example.com", "Campaign written", "", Name, ""]
            ],
            log);
    }

    private async Task What_needs_a_look_is_mailed_once_and_shown()
    {
        // The first act wanted one more of the campaign than there was; now another campaign has given its last.
        await MailsAsync("has no more to give", 1);
        await LaunchAsync(("Name", "The last"), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "10"), ("Rule[0].Code", "has_cart"), ("NoOfferPercentage", "0"), ("InAll", "1"));
        foreach (var _ in new[] { 1, 2 })
        {
            using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
            await shopper.AddsToCartAsync("stoneware-mug");
            await shopper.OpensCartAsync();
        }

        var carrier = (await _database.QueryAsync("SELECT \"DiscountId\", \"RequirementId\" FROM \"DynamicOffers_Carrier\" WHERE \"RequirementId\" > 0"))[0];
        await _owner.DeleteRequirementAsync(int.Parse(carrier[0], CultureInfo.InvariantCulture), int.Parse(carrier[1], CultureInfo.InvariantCulture));

        // What the database does not answer is answered with the full price.
        await _database.QueryAsync("ALTER TABLE \"DynamicOffers_ShopperBlock\" RENAME TO \"Away\"");
        Assert.False((await _shopper.OpensCartAsync()).Has(Discount));
        await _database.QueryAsync("ALTER TABLE \"Away\" RENAME TO \"DynamicOffers_ShopperBlock\"");

        await MailsAsync("was edited and is switched off", 1);
        await MailsAsync("saw the full price", 1);
        await MailsAsync("has no more to give", 1);
        var notices = (await Browser.GetAsync("/Admin/DynamicOffersAdmin/Privacy")).EnsureSuccess().Find("#dynamic-offers-notices");
        Assert.Equal(
            ["campaign_used_up", "carrier_broken", "failed_closed"],
            notices.QuerySelectorAll("tbody tr").Select(row => row.GetAttribute("data-kind")!).Order(StringComparer.Ordinal));
        Assert.Contains("The campaign 'The last' has no more to give", notices.TextContent);
        Assert.All(notices.QuerySelectorAll("tbody tr td:last-child"), mailedOn => Assert.NotEqual(string.Empty, mailedOn.TextContent.Trim()));
    }

    /// <summary>So many mails to the owner say so, and no more.</summary>
    private async Task MailsAsync(string text, int count)
    {
        var folder = System.IO.Path.Combine(_store.DataFolder, "mail");
        int Count() => Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.eml").Select(File.ReadAllText).Count(mail => mail.Replace("=\r\n", "").Replace("=\n", "").Contains(text, StringComparison.Ordinal))
            : 0;
        for (var tries = 0; tries < 60 && Count() < count; tries++)
            await Task.Delay(250);

        Assert.Equal(count, Count());
    }

    private async Task Every_decision_says_why()
    {
        const string name = "Big <i>carts</i>";
        const string decisions = "/Admin/DynamicOffersDecisions/";
        var id = await LaunchAsync(
            ("Name", name), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", "10"), ("Rule[0].Code", "cart_subtotal"), ("Rule[0].Values[at_least]", "50"), ("NoOfferPercentage", "0"));
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("stoneware-mug");
        Assert.False((await shopper.OpensCartAsync()).Has(Discount));
        var customer = $"(SELECT \"Id\" FROM \"Customer\" WHERE \"Email\" = '{email}')";
        var about = $"\"DynamicOffers_Decision\" WHERE \"ShopperId\" IN (SELECT \"Id\" FROM \"DynamicOffers_Shopper\" WHERE \"CustomerId\" = {customer})";
        await WaitAsync(async () => await _database.CountAsync($"{about} AND \"Inputs\" LIKE '%\"Quantity\":1,%'") > 0, "The decision about the cart is written.");

        // No offer: which condition, and what it saw.
        var list = await FindDecisionsAsync(email, isOrder: false);
        Assert.Contains(email, list.Text("section.content"));
        Assert.Equal("No offer", list.Text("#dynamic-offers-decisions tbody td:nth-child(3)"));
        var why = (await Browser.GetAsync(list.Find("#dynamic-offers-decisions tbody a").GetAttribute("href")!)).EnsureSuccess();
        Assert.Equal("No offer", why.Text(".decision-outcome"));
        Assert.StartsWith("With what it read then it comes out the same now", why.Text("#dynamic-offers-replay"));
        var refusal = Refusals(why).Single(row => row[0] == name);
        Assert.Equal(["Only if: the cart comes to at least $50.00 before discounts", "the cart came to $14.00"], refusal.Skip(1));
        Assert.Equal($"{Campaigns}Edit?id={id}", why.Html.QuerySelectorAll("#dynamic-offers-refusals th a").Single(link => link.TextContent == name).GetAttribute("href"));
        var of = Browser.Page!.Url;

        // Then there is one: what was met, and what the others were worth.
        await shopper.AddsToCartAsync("cast-iron-teapot");
        Assert.Equal(6.30m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        await WaitAsync(async () => await _database.CountAsync($"{about} AND \"Outcome\" = 'given'") > 0, "The decision to give is written.");
        var offers = (await Browser.GetAsync("/Admin/DynamicOffersAdmin/Offers")).EnsureSuccess();
        why = (await Browser.GetAsync(offers.Find($"#dynamic-offers-grants tbody a[href*='{decisions}OfGrant']").GetAttribute("href")!)).EnsureSuccess();
        Assert.Equal(("Offer given", name, "10% off the subtotal"), (why.Text(".decision-outcome"), why.Text(".decision-for"), why.Text(".decision-gives")));
        Assert.Equal("the cart comes to at least $50.00 before discounts – the cart came to $63.00", why.Text(".decision-reasons"));

        // The order leads there too, by its block and by its number.
        await shopper.GoesToConfirmAsync();
        await shopper.ConfirmsAsync();
        var orderId = await shopper.GetLastOrderIdAsync();
        var order = (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess();
        Assert.Equal(why.Url, (await Browser.GetAsync(order.Find($"#dynamic-offers-order a[href*='{decisions}OfGrant']").GetAttribute("href")!)).EnsureSuccess().Url);
        Assert.Contains(email, (await FindDecisionsAsync($"{orderId}", isOrder: true)).Text("section.content"));
        Assert.Equal("There is no order with this number.", (await FindDecisionsAsync("987654", isOrder: true)).Text("#dynamic-offers-decisions-problem"));

        // What was edited by hand costs the owner no page.
        await _database.QueryAsync($"UPDATE \"DynamicOffers_Decision\" SET \"Inputs\" = '{{' WHERE \"Id\" = {of.Query.Split('=')[^1]}");
        why = (await Browser.GetAsync(of.PathAndQuery)).EnsureSuccess();
        Assert.StartsWith("What it read cannot be read any more", why.Text("#dynamic-offers-replay"));
        Assert.Contains("What the cart comes to", why.Text(".decision-reasons"));

        using var stranger = new ShopBrowser(_store.Address);
        Assert.Contains("/login", (await stranger.GetAsync(of.PathAndQuery)).Url.AbsolutePath);
        await Browser.GetAsync(Campaigns + "List");
        (await Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name=end]")).EnsureSuccess();

        async Task<ShopPage> FindDecisionsAsync(string who, bool isOrder)
        {
            (await Browser.GetAsync(decisions + "Index")).EnsureSuccess();

            return (await Browser.SubmitAsync("button[name=find]", new() { ["who"] = who, ["isOrder"] = isOrder ? "true" : "false" })).EnsureSuccess();
        }
    }

    private static List<List<string>> Refusals(ShopPage why) =>
        why.Html.QuerySelectorAll("#dynamic-offers-refusals tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();

    private static async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await condition())
                return;

            await Task.Delay(200);
        }

        Assert.Fail(what);
    }

    private async Task Nobody_else_gets_in()
    {
        var forged = await Browser.PostAsync(Pages + "Block", Fields(("customerId", "1"), ("reason", "x")), withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);

        using var stranger = new ShopBrowser(_store.Address);
        Assert.Contains("/login", (await stranger.GetAsync(Pages + "Index")).Url.AbsolutePath);
    }

    private async Task<string> NotFoundAsync(string who)
    {
        await Browser.GetAsync(Pages + "Index");

        return (await Browser.SubmitAsync("button[name=find]", new() { ["who"] = who })).EnsureSuccess().Text("#dynamic-offers-override-problem");
    }

    private async Task FindAsync(string? who = null)
    {
        await Browser.GetAsync(Pages + "Index");
        Assert.Equal(who ?? _email, (await Browser.SubmitAsync("button[name=find]", new() { ["who"] = who ?? _email })).EnsureSuccess().Text("#dynamic-offers-shopper h2"));
    }

    private async Task<string> RefusedAsync(string button, params (string Name, string? Value)[] fields) =>
        (await Browser.SubmitAsync($"button[name={button}]", fields.ToDictionary(field => field.Name, field => field.Value))).EnsureSuccess().Text("#dynamic-offers-override-problem");

    private async Task<ShopPage> DoAsync(string button, string reason) =>
        (await Browser.SubmitAsync($"button[name={button}]", new() { ["reason"] = reason })).EnsureSuccess();

    private async Task<int> LaunchAsync(params (string Name, string? Value)[] terms)
    {
        (await Browser.GetAsync(Campaigns + "Create")).EnsureSuccess();
        var list = (await Browser.SubmitAsync("button[name=save]", terms.ToDictionary(term => term.Name, term => term.Value))).EnsureSuccess();
        Assert.True(list.Has(".alert-success"), list.Body);
        var id = int.Parse((await _database.QueryAsync("SELECT MAX(\"Id\") FROM \"DynamicOffers_Campaign\""))[0][0], CultureInfo.InvariantCulture);
        Assert.True((await Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name=launch]")).EnsureSuccess().Has(".alert-success"));

        return id;
    }
}
