using System.Net;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>An owner's campaign from draft to end, by the admin's pages alone.</summary>
public sealed class CampaignAdminStories : IAsyncLifetime
{
    private const string Path = "/Admin/DynamicOffersCampaigns/";
    private const string Name = "10 % from 50 <b>on</b>";

    private DemoStoreProcess _store = null!;
    private StoryOwner _owner = null!;

    private ShopBrowser Browser => _owner.Browser;

    public async Task InitializeAsync()
    {
        _store = await DemoStoreProcess.StartAsync();
        _owner = await StoryOwner.LogInAsync(_store.Address);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task An_owner_writes_launches_pauses_and_ends_a_campaign()
    {
        await The_menu_leads_to_an_empty_list();
        await A_bad_depth_is_told_of_beside_its_field_and_nothing_typed_is_lost();
        await Ids_that_the_shop_does_not_have_get_a_clear_answer();
        await What_does_not_go_together_is_told_of_above_the_form();
        await A_good_one_is_saved_as_a_draft();
        await A_live_one_gives_and_the_list_counts();
        await The_list_of_offers_shows_it_by_its_name();
        await A_live_one_is_changed_for_those_who_come_from_now_on();
        await A_paused_one_goes_on_and_an_ended_one_does_not();
        await Only_drafts_are_deleted();
        await Products_are_found_by_name_without_a_script_and_nothing_typed_is_lost();
        await A_product_that_is_gone_is_told_of_when_saving_and_on_the_page_of_a_campaign_that_names_it();
        await Nobody_else_gets_in();
    }

    private async Task The_menu_leads_to_an_empty_list()
    {
        var link = (await _owner.OpenSettingsAsync()).EnsureSuccess().Find($"a[href$='{Path}List']").GetAttribute("href")!;

        var list = (await Browser.GetAsync(link)).EnsureSuccess();

        Assert.Contains("There is no campaign yet.", list.Text("section.content"));
    }

    private async Task A_bad_depth_is_told_of_beside_its_field_and_nothing_typed_is_lost()
    {
        (await Browser.GetAsync(Path + "Create")).EnsureSuccess();

        var form = (await SaveAsync(
            ("Name", Name),
            ("Rungs[0].FromSubTotal", "50"),
            ("Rungs[0].Depth", "140"),
            ("Rungs[1].Depth", "ten"),
            ("MaximumAmount", "25"),
            ("InAll", "many"),
            ("NoOfferPercentage", "0"),
            ("StartsOn", "2026-01-02T03:04"),
            ("Rule[0].Code", "has_cart"),
            ("RoleIds", "3"),
            ("Titles[1].Text", "عشرة"))).EnsureSuccess();

        Assert.StartsWith("Nothing was saved.", form.Text("#dynamic-offers-refused"));
        Assert.StartsWith("Enter a percentage above 0 and at most 100", form.Text("#Rungs_0__Depth-error"));
        Assert.Equal("true", form.Find("#Rungs_0__Depth").GetAttribute("aria-invalid"));
        Assert.Equal("This cannot be read. Enter a number, or nothing.", form.Text("#InAll-error"));
        Assert.Equal("This cannot be read. Enter a number, or nothing.", form.Text("#Rungs_1__Depth-error"));
        Assert.Equal(string.Empty, form.Text("#Name-error"));
        Assert.Equal(
            [Name, "50", "140", "ten", "25", "many", "0", "2026-01-02T03:04", "عشرة"],
            new[] { "#Name", "#Rungs_0__FromSubTotal", "#Rungs_0__Depth", "#Rungs_1__Depth", "#MaximumAmount", "#InAll", "#NoOfferPercentage", "#StartsOn", "#Titles-1-" }
                .Select(field => form.Find(field).GetAttribute("value")));
        Assert.True(form.Has("[data-rule=has_cart]"));
        Assert.Equal(["3"], form.Html.QuerySelectorAll("input[name=RoleIds][checked]").Select(box => box.GetAttribute("value")));
    }

    private async Task Ids_that_the_shop_does_not_have_get_a_clear_answer()
    {
        (string, string?)[] rest = [("Rungs[0].Depth", "10"), ("Rungs[1].Depth", ""), ("InAll", ""), ("Titles[1].Text", "")];

        var form = await SaveAsync([.. rest, ("Scope", "Products"), ("ScopeIds", "1, 99998, 99999")]);
        Assert.Equal("The shop has none with this id: 99998, 99999.", form.Text("#ScopeIds-error"));
        Assert.Equal("1, 99998, 99999", form.Find("#ScopeIds").GetAttribute("value"));

        form = await SaveAsync(("Scope", "Manufacturers"), ("ScopeIds", "1; 2"));
        Assert.StartsWith("Enter ids as whole numbers", form.Text("#ScopeIds-error"));

        form = await SaveAsync(("Scope", "Categories"), ("ScopeIds", "99999"), ("BuyProductId", "99999"));
        Assert.Equal("The shop has none with this id: 99999.", form.Text("#ScopeIds-error"));
        Assert.Equal("The shop has none with this id: 99999.", form.Text("#BuyProductId-error"));
    }

    private async Task What_does_not_go_together_is_told_of_above_the_form()
    {
        var form = await SaveAsync(("Scope", "Shipping"), ("ScopeIds", ""), ("BuyProductId", ""), ("Reward", "Points"), ("EndsOn", "2026-01-01T00:00"));

        var problems = form.Html.QuerySelectorAll("#dynamic-offers-problems li").Select(problem => problem.TextContent).ToList();
        Assert.Equal(2, problems.Count);
        Assert.StartsWith("This kind cannot be given on what you chose.", problems[0]);
        Assert.Equal("The end must be after the beginning.", problems[1]);
        Assert.Equal("Points", form.Find("#Reward option[selected]").GetAttribute("value"));
    }

    private async Task A_good_one_is_saved_as_a_draft()
    {
        var list = await SaveAsync(("Scope", "OrderSubTotal"), ("Reward", "PercentOff"), ("EndsOn", ""), ("RoleIds", null));

        Assert.Contains("is saved as a draft", list.Text(".alert-success"));
        Assert.Equal((Name, "Draft"), (list.Text("tr[data-campaign-id='1'] th"), Status(list)));
        Assert.Equal("10% off the subtotal, $25.00 at most, from $50.00 on", list.Text("tr[data-campaign-id='1'] .campaign-reward"));
        Assert.False(list.Has("button[name=pause]"));

        var form = await Browser.GetAsync(Path + "Edit?id=1");
        Assert.Equal("2026-01-02T03:04", form.Find("#StartsOn").GetAttribute("value"));
        Assert.Contains("Times are in your time zone, (UTC)", form.Text("#dynamic-offers-campaign"));
        Assert.False(form.Has("#dynamic-offers-live"));
    }

    private async Task A_live_one_gives_and_the_list_counts()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        Assert.Equal("Live", Status(await PressAsync("launch", "is live")));

        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.AddsToCartAsync("glass-teapot-with-strainer");
        var saved = Amount((await shopper.OpensCartAsync()).Html, ".order-subtotal-discount .value-summary");
        Assert.Equal(8.1m, saved);
        Assert.Equal([1, 1, 0, 0m, 0], Figures(await ListAsync()));

        await shopper.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        Assert.Equal([1, 0, 1, saved, 0], Figures(await ListAsync()));
    }

    private async Task The_list_of_offers_shows_it_by_its_name()
    {
        var offers = (await Browser.GetAsync("/Admin/DynamicOffersAdmin/Offers")).EnsureSuccess();

        var cells = offers.Html.QuerySelectorAll("#dynamic-offers-grants tbody tr td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal([Name, "10% off the subtotal, $25.00 at most, from $50.00 on"], cells[1..3]);
    }

    private async Task A_live_one_is_changed_for_those_who_come_from_now_on()
    {
        var form = (await Browser.GetAsync(Path + "Edit?id=1")).EnsureSuccess();
        Assert.Contains("New terms are for those who get the offer from now on", form.Text("#dynamic-offers-live"));

        var list = await SaveAsync(("Rungs[0].Depth", "15"));
        Assert.Contains("is saved", list.Text(".alert-success"));
        Assert.StartsWith("15% off", list.Text("tr[data-campaign-id='1'] .campaign-reward"));

        var offers = await Browser.GetAsync("/Admin/DynamicOffersAdmin/Offers");
        Assert.Contains("10% off the subtotal", offers.Text("#dynamic-offers-grants tbody"));
    }

    private async Task A_paused_one_goes_on_and_an_ended_one_does_not()
    {
        Assert.Equal("Paused", Status(await PressAsync("pause", "is paused")));
        Assert.Equal("Live", Status(await PressAsync("launch", "is live")));
        var ended = await PressAsync("end", "is ended");
        Assert.Equal("Ended", Status(ended));
        Assert.False(ended.Has("tr[data-campaign-id='1'] button"));

        Assert.Equal("The campaign is ended and cannot be changed any more.", await RefusedAsync("Launch", "1"));
        var form = (await Browser.GetAsync(Path + "Edit?id=1")).EnsureSuccess();
        Assert.True(form.Has("#dynamic-offers-ended"));
        Assert.False(form.Has("button[name=save]"));
    }

    private async Task Only_drafts_are_deleted()
    {
        Assert.Equal("Only drafts can be deleted: what shoppers were promised stays.", await RefusedAsync("Delete", "1"));
        Assert.Equal("There is no such campaign any more.", await RefusedAsync("Delete", "99"));
        Assert.Contains("There is no such campaign any more.", (await Browser.GetAsync(Path + "Edit?id=99")).Text(".alert-danger"));

        await Browser.GetAsync(Path + "Create");
        Assert.True((await SaveAsync(("Name", "A try"))).Has("tr[data-campaign-id='2']"));
        var list = await Browser.SubmitAsync("tr[data-campaign-id='2'] button[name=delete]");
        Assert.Contains("The draft A try is deleted.", list.Text(".alert-success"));
        Assert.False(list.Has("tr[data-campaign-id='2']"));
    }

    private async Task Products_are_found_by_name_without_a_script_and_nothing_typed_is_lost()
    {
        const string inRule = "Rule[0].Values[products]";
        (await Browser.GetAsync(Path + "Create?recipe=buy_and_get")).EnsureSuccess();

        // Each button sends the form, and each search stays beside its field.
        var form = await PressAsync("find:ScopeIds", ("Name", "Teapots"), ("MaximumAmount", "many"), ("Find_ScopeIds", "IRON TEAPOT"), ($"Find_{inRule}", "mug"));
        Assert.Equal(["Cast iron teapot"], Found(form, "ScopeIds"));
        Assert.Contains("Stoneware mug", Found(form, inRule));
        form = await PressAsync($"pick:ScopeIds:{Id(form, "ScopeIds", "Cast iron teapot")}");
        form = await PressAsync($"pick:{inRule}:{Id(form, inRule, "Stoneware mug")}");
        form = await PressAsync($"pick:BuyProductId:{Id(form, inRule, "Stoneware mug")}");
        Assert.Equal(["Teapots", "many", "IRON TEAPOT"], new[] { "#Name", "#MaximumAmount", "[name=Find_ScopeIds]" }.Select(field => form.Find(field).GetAttribute("value")));
        Assert.Equal(["Cast iron teapot", "Stoneware mug", "Stoneware mug"], new[] { "ScopeIds", inRule, "BuyProductId" }.Select(field => Assert.Single(Chosen(form, field))));
        Assert.Contains("Stoneware mug", form.Text("#dynamic-offers-rule-sentence"));

        // Who presses Enter among such words looks again, and does not save.
        form = await Browser.SubmitAsync("#dynamic-offers-campaign", new() { ["Find_BuyProductId"] = "no such thing", ["MaximumAmount"] = "25" });
        Assert.StartsWith("No product has this", form.Text("[data-products-of=BuyProductId] [role=status]"));

        form = await PressAsync($"drop:ScopeIds:{form.Find("#ScopeIds").GetAttribute("value")}");
        Assert.Empty(Chosen(form, "ScopeIds"));
        form = await PressAsync($"pick:ScopeIds:{Id(form, "ScopeIds", "Cast iron teapot")}");
        Assert.True((await Browser.SubmitAsync("button[name=save]")).Has(".alert-success"));
    }

    private async Task A_product_that_is_gone_is_told_of_when_saving_and_on_the_page_of_a_campaign_that_names_it()
    {
        var form = (await Browser.GetAsync(Browser.Page!.Find("tbody a[href*='/Edit']").GetAttribute("href")!)).EnsureSuccess();
        Assert.False(form.Has("#dynamic-offers-missing"));

        form = await SaveAsync(("Rule[0].Values[products]", "99999, 1"));

        Assert.Contains("The shop has none with this id: 99999.", form.Text("[data-rule=cart_product] .text-danger"));
        Assert.Equal("99999 is not in the catalogue", string.Join(' ', form.Text("[data-products-of='Rule[0].Values[products]'] .mb-1").Split(' ').Where(word => word is not ("Remove" or "(99999)"))));
        Assert.Contains("99999", form.Text("#dynamic-offers-missing"));
    }

    private static IEnumerable<string> Found(ShopPage form, string field) => Names(form, field, "pick");

    private static IEnumerable<string> Chosen(ShopPage form, string field) => Names(form, field, "drop");

    private static IEnumerable<string> Names(ShopPage form, string field, string verb) =>
        form.Html.QuerySelectorAll($"[data-products-of='{field}'] button[value^='{verb}:']").Select(button => button.GetAttribute("aria-label")!.Split(' ', 2)[1]).ToList();

    private static string Id(ShopPage form, string field, string name) =>
        form.Find($"[data-products-of='{field}'] button[aria-label='Add {name}']").GetAttribute("value")!.Split(':')[^1];

    private Task<ShopPage> PressAsync(string act, params (string Name, string? Value)[] typed) =>
        Browser.SubmitAsync("#dynamic-offers-campaign", typed.Append(("formAct", act)).ToDictionary(field => field.Item1, field => field.Item2));

    private async Task Nobody_else_gets_in()
    {
        var forged = await Browser.PostAsync(Path + "End", Fields(("id", "1")), withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);

        using var stranger = new ShopBrowser(_store.Address);
        Assert.Contains("/login", (await stranger.GetAsync(Path + "List")).Url.AbsolutePath);
    }

    private Task<ShopPage> SaveAsync(params (string Name, string? Value)[] fields) =>
        Browser.SubmitAsync("button[name=save]", fields.ToDictionary(field => field.Name, field => field.Value));

    private async Task<ShopPage> ListAsync() => (await Browser.GetAsync(Path + "List")).EnsureSuccess();

    private async Task<ShopPage> PressAsync(string button, string told)
    {
        await ListAsync();
        var list = (await Browser.SubmitAsync($"tr[data-campaign-id='1'] button[name={button}]")).EnsureSuccess();
        Assert.Contains(told, list.Text(".alert-success"));

        return list;
    }

    private async Task<string> RefusedAsync(string action, string id)
    {
        await Browser.GetAsync(Path + "Create");

        return (await Browser.PostAsync(Path + action, Fields(("id", id)))).EnsureSuccess().Text(".alert-danger");
    }

    private static string Status(ShopPage list) => list.Text("tr[data-campaign-id='1'] .campaign-status");

    private static decimal[] Figures(ShopPage list) =>
        new[] { "given", "open", "used", "amount", "without" }.Select(name => Amount(list.Html, $"tr[data-campaign-id='1'] .campaign-{name}")).ToArray();
}
