using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What a shopper sees and does with offers, in Chromium on a desktop and on a phone, and by the keyboard alone. One shop for all; its clock moves at the end.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StorefrontBrowserStories(BrowserFixture browser) : IAsyncLifetime
{
    private const string Teapot = "cast-iron-teapot";
    private const string Drawer = "dialog.dynamic-offers-drawer";
    private const string Link = ".dynamic-offers-wallet-link";

    // How far lists moved by themselves since the page began.
    private const string ShiftOfLists = """
        () => new Promise(resolve => {
          let moved = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => moved += entry.sources.some(source => source.node?.parentElement?.closest('.product-item')) ? entry.value : 0))
            .observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(moved), 200);
        })
        """;

    private const string SignStandsLeft = """
        selector => {
          const text = document.querySelector(selector).firstChild;
          const left = at => {
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          };
          const at = text.data.indexOf('$');
          return left(at) < left(at + 1);
        }
        """;

    private readonly List<string> _errors = [];

    private DemoStoreProcess _store = null!;
    private StoryOwner _owner = null!;

    private static BrowserNewContextOptions Phone => new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 800 } };

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
    public async Task Shoppers_find_their_offers_wherever_they_look_and_pay_what_is_shown()
    {
        await From_the_product_page_to_the_paid_order_by_the_keyboard_alone();
        await Lists_and_the_small_cart_show_what_this_shopper_pays();
        await Whoever_is_about_to_leave_is_asked_once_and_then_left_in_peace();
        await Whoever_writes_is_not_interrupted_and_whoever_stays_gets_no_dialog();
        await On_a_phone_a_banner_comes_and_to_who_comes_from_a_search_nothing();
        await What_is_saved_on_one_device_is_used_on_another();
        await Nobody_else_reaches_an_offer_and_no_request_counts_without_its_token();
        await Without_a_script_everything_works_on_pages();
        await Long_words_short_ones_and_a_script_from_the_right_fit_a_small_phone();
        await A_theme_colours_everything_by_one_property();
        await The_drawer_closes_from_beside_and_gives_way_to_a_page();
        await The_way_to_the_next_step_a_gift_and_the_choice_between_two();
        await What_ends_in_the_middle_of_the_checkout_is_told_before_paying();
        Assert.Empty(_errors);
    }

    private async Task From_the_product_page_to_the_paid_order_by_the_keyboard_alone()
    {
        var page = await HesitateAsync(await NewPageAsync());
        await Assertions.Expect(page.Locator(".dynamic-offers-price strong")).ToHaveTextAsync("$60.80");
        await Assertions.Expect(page.Locator(".dynamic-offers-former")).ToHaveCountAsync(0);
        await TabToAsync(page, ".dynamic-offers-product .dynamic-offers-why summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".dynamic-offers-product .dynamic-offers-why p")).ToContainTextAsync("You looked at several products.");
        await PictureAsync(page, "product-why", ".dynamic-offers-product");

        // The drawer: focus in, Escape, focus back.
        await TabToAsync(page, Link);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-state-active")).ToHaveTextAsync("In this cart");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('dialog') !== null"));
        await PictureAsync(page, "drawer", Drawer);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Drawer)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>($"document.activeElement.matches('{Link}')"));

        await BrowserStory.GoToConfirmAsync(page, At("/onepagecheckout"));
        var confirm = page.Locator("#checkout-step-confirm-order");
        await Assertions.Expect(confirm.Locator(".dynamic-offers-cart dd").First).ToHaveTextAsync("$2.45");
        await Assertions.Expect(confirm.Locator(".dynamic-offers-clock")).ToHaveTextAsync(CountsBelow(48));

        // Changed and changed back beside the checkout, which stays where it is.
        await page.EvaluateAsync("document.body.dataset.stays = ''");
        await page.Locator(Link).PressAsync("Enter");
        await page.Locator($"{Drawer} form[action='/offers/save'] button").PressAsync("Enter");
        await page.Locator($"{Drawer} form[action='/offers/use'] button").PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-state-active")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForTimeoutAsync(300);
        await Assertions.Expect(page.Locator("body[data-stays]")).ToHaveCountAsync(1);

        var total = await confirm.Locator(".order-total .value-summary").InnerTextAsync();
        await page.Locator(".confirm-order-next-step-button").PressAsync("Enter");
        await page.WaitForURLAsync("**/checkout/completed**");
        var charged = await Database.QueryAsync("SELECT \"OrderTotal\" FROM \"Order\"");
        Assert.Equal(decimal.Parse(total.TrimStart('$'), CultureInfo.InvariantCulture), decimal.Parse(Assert.Single(charged)[0], CultureInfo.InvariantCulture));

        await page.GotoAsync(At("/offers"));
        await page.Locator(".dynamic-offers-history > summary").PressAsync("Enter");
        await PictureAsync(page, "wallet-history", ".dynamic-offers-wallet");
        await Assertions.Expect(page.Locator(".dynamic-offers-state-used")).ToBeVisibleAsync();
    }

    private async Task Lists_and_the_small_cart_show_what_this_shopper_pays()
    {
        var page = await HesitateAsync(await NewPageAsync());
        var asked = new List<int>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { AbsolutePath: "/offers/prices" } url)
                asked.Add(Uri.UnescapeDataString(url.Query).Split(',').Length);
        };

        // Only what is near to being seen is asked for, all of it at once, and nothing moves when it comes.
        await page.SetViewportSizeAsync(1280, 300);
        await page.GotoAsync(At("/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(asked);
        var box = page.Locator(".product-item:has(a[href='/french-press-one-litre'])").First;
        await box.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(box.Locator(".dynamic-offers-box-price")).ToContainTextAsync("$34.20");
        Assert.InRange(Assert.Single(asked), 2, await page.Locator(".dynamic-offers-box-price").CountAsync() - 1);
        Assert.Equal(0m, await page.EvaluateAsync<decimal>(ShiftOfLists));
        await page.SetViewportSizeAsync(1280, 900);
        await Assertions.Expect(page.Locator(".product-item:has(a[href='/stoneware-mug']) .dynamic-offers-box-price").First).ToBeHiddenAsync(); // the list shows the price of many
        await PictureAsync(page, "list", ".product-item:has(.dynamic-offers-filled)");

        await page.Locator("#topcartlink a").FocusAsync();
        await Assertions.Expect(page.Locator("#flyout-cart .dynamic-offers-mini:has(.dynamic-offers-why) + .buttons")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#flyout-cart .dynamic-offers-mini")).ToContainTextAsync("$46.55");
        await PictureAsync(page, "mini-cart", ".dynamic-offers-mini");
        await box.Locator(".product-box-add-to-cart-button").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#flyout-cart .dynamic-offers-mini")).ToContainTextAsync("$80.75"); // 85.00 less 5 %

        // Only where the owner wants it.
        (await _owner.SaveSettingsAsync(("ShowFormerPrice", "true"), ("QuietOffers", "true"))).EnsureSuccess();
        await page.GotoAsync(At("/hand-coffee-grinder"));
        await Assertions.Expect(page.Locator(".dynamic-offers-former s")).ToHaveTextAsync("$64.00");
        await Assertions.Expect(page.Locator("script[src*='dynamic-offers.js']")).ToHaveAttributeAsync("data-quiet", "yes");
        (await _owner.SaveSettingsAsync(("ShowFormerPrice", "false"), ("QuietOffers", "false"))).EnsureSuccess();
    }

    private async Task Whoever_is_about_to_leave_is_asked_once_and_then_left_in_peace()
    {
        var page = await NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc) });
        await HesitateAsync(page);
        await BrowserStory.LeaveAsync(page); // within the first five seconds

        // By the shop's clock, whatever the browser's shows; and after a sleep again.
        await Assertions.Expect(page.Locator(".dynamic-offers-product .dynamic-offers-clock")).ToHaveTextAsync(CountsBelow(48));
        await _owner.LetPassAsync(TimeSpan.FromHours(1));
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Assertions.Expect(page.Locator(".dynamic-offers-product .dynamic-offers-clock")).ToHaveTextAsync(CountsBelow(47));

        await page.Clock.RunForAsync(6_000);
        await page.Locator(Link).ClickAsync();
        await BrowserStory.LeaveAsync(page); // over another dialog
        await page.WaitForTimeoutAsync(300);
        await Assertions.Expect(page.Locator(".dynamic-offers-dialog")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");

        await BrowserStory.LeaveAsync(page);
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToBeVisibleAsync();
        await PictureAsync(page, "exit-dialog", "dialog.dynamic-offers-dialog");
        await TabToAsync(page, ".dynamic-offers-dialog .dynamic-offers-actions button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".dynamic-offers-dialog")).ToHaveCountAsync(0);

        // Also in another tab, which is another visit to the browser.
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(At("/"));
        await tab.Clock.RunForAsync(6_000);
        await BrowserStory.LeaveAsync(tab);
        await tab.WaitForTimeoutAsync(500);
        await Assertions.Expect(tab.Locator(".dynamic-offers-dialog")).ToHaveCountAsync(0);
        for (var i = 0; i < 50 && await Database.CountAsync("\"DynamicOffers_Signal\" WHERE \"Kind\" = 'offer_dismissed'") == 0; i++)
            await tab.WaitForTimeoutAsync(200);
        Assert.Equal(1, await Database.CountAsync("\"DynamicOffers_Signal\" WHERE \"Kind\" = 'offer_dismissed'"));

        // Where the browser has forgotten it, the shop has not.
        await tab.EvaluateAsync("localStorage.clear(); sessionStorage.clear()");
        await tab.ReloadAsync();
        await tab.Clock.RunForAsync(6_000);
        var answer = await tab.RunAndWaitForResponseAsync(() => BrowserStory.LeaveAsync(tab), "**/offers/beacon");
        Assert.Equal(("{}", 200), (await answer.TextAsync(), answer.Status));
        await Assertions.Expect(tab.Locator(".dynamic-offers-dialog")).ToHaveCountAsync(0);
    }

    private async Task Whoever_writes_is_not_interrupted_and_whoever_stays_gets_no_dialog()
    {
        const string banner = ".dynamic-offers-banner";
        var page = await NewPageAsync();
        await page.Clock.InstallAsync();
        await AgreeAsync(page);
        await AddAsync(page, Teapot);
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(At("/french-press-one-litre"));
        await tab.GotoAsync(At("/hand-coffee-grinder"));
        await tab.CloseAsync();

        var search = page.Locator("#small-searchterms");
        await search.FocusAsync();
        await page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync(31_000), "**/offers/beacon");
        await page.Keyboard.TypeAsync("kettle");
        await page.Clock.RunForAsync(3_000);
        await page.WaitForTimeoutAsync(300);
        await Assertions.Expect(page.Locator($"{banner}, .dynamic-offers-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(search).ToHaveValueAsync("kettle");

        // A moment after the field was left, without a word of going, and the focus stays where it is.
        var next = page.Locator(".search-box-button");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(banner)).ToHaveCountAsync(0);
        await page.Clock.RunForAsync(1_500);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "5% off your order" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"{banner} h2, .dynamic-offers-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".dynamic-offers-said")).ToContainTextAsync("5% off your order");
        await Assertions.Expect(next).ToBeFocusedAsync();
        await PictureAsync(page, "stay-banner", banner);
        await page.Locator($"{banner} .dynamic-offers-actions button").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(banner)).ToHaveCountAsync(0);
        await Assertions.Expect(next).ToBeFocusedAsync();
    }

    private async Task On_a_phone_a_banner_comes_and_to_who_comes_from_a_search_nothing()
    {
        var page = await NewPageAsync(Phone);
        await page.Clock.InstallAsync();
        await BrowserStory.LogInAsync(page, At("/login"), "ben@example.com", "Ben-demo-1");
        await HesitateAsync(page);
        await PictureAsync(page, "product-phone", ".dynamic-offers-product");

        var landing = await page.Context.NewPageAsync();
        await landing.GotoAsync(At("/"), new() { Referer = "https://search.example/?q=teapot" });
        await HideAndComeBackAsync(landing);
        await landing.WaitForTimeoutAsync(500);
        await Assertions.Expect(landing.Locator(".dynamic-offers-banner")).ToHaveCountAsync(0);

        // To the browser the pages before were left already; another tab is another visit.
        page = await page.Context.NewPageAsync();
        await page.GotoAsync(At("/"));
        await HideAndComeBackAsync(page);
        await Assertions.Expect(page.Locator(".dynamic-offers-banner")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToHaveCountAsync(0);
        await PictureAsync(page, "exit-banner-phone", ".dynamic-offers-banner");
        await page.Locator(".dynamic-offers-mail button").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-banner [role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-banner")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".dynamic-offers-banner")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[role=main]")).ToBeFocusedAsync();
        await page.GotoAsync(At("/offers/preferences"));
        await Assertions.Expect(page.Locator("#dynamic-offers-mail")).ToContainTextAsync("No more e-mails");
        await page.GotoAsync(At("/"));
        await page.Locator(Link).TapAsync();
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-ticket")).ToBeVisibleAsync();
        await PictureAsync(page, "drawer-phone", Drawer);
    }

    private async Task What_is_saved_on_one_device_is_used_on_another()
    {
        var desktop = await NewPageAsync();
        await BrowserStory.LogInAsync(desktop, At("/login"), "anna@example.com", "Anna-demo-1");
        await HesitateAsync(desktop);
        await desktop.GotoAsync(At("/cart"));
        await TabToAsync(desktop, Link);
        await desktop.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desktop.Locator($"{Drawer} .dynamic-offers-ticket")).ToBeVisibleAsync();
        await TabToAsync(desktop, $"{Drawer} form[action='/offers/save'] button");
        await desktop.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desktop.Locator($"{Drawer} .dynamic-offers-state-saved")).ToBeVisibleAsync();
        await Assertions.Expect(desktop.Locator($"{Link} .dynamic-offers-count")).ToHaveTextAsync("(1)");
        await desktop.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desktop.Locator(".order-subtotal-discount")).ToHaveCountAsync(0); // the cart was loaded again

        var phone = await NewPageAsync(Phone);
        await BrowserStory.LogInAsync(phone, At("/login"), "anna@example.com", "Anna-demo-1");
        await phone.GotoAsync(At("/cart"));
        await Assertions.Expect(phone.Locator(".order-subtotal-discount")).ToHaveCountAsync(0);
        await phone.Locator(Link).TapAsync();
        await phone.Locator($"{Drawer} form[action='/offers/use'] button").TapAsync();
        await Assertions.Expect(phone.Locator($"{Drawer} .dynamic-offers-state-active")).ToBeVisibleAsync();
        await phone.Locator(".dynamic-offers-close").TapAsync();
        await Assertions.Expect(phone.Locator(".order-subtotal-discount")).ToContainTextAsync("2.45");
        await PictureAsync(phone, "cart-phone", ".dynamic-offers-cart", fullPage: true);
    }

    private async Task Nobody_else_reaches_an_offer_and_no_request_counts_without_its_token()
    {
        using var holder = await new StoryShopper(_store.Address).AgreesAsync();
        await holder.HesitatesAsync();
        var grantId = (await holder.Browser.GetAsync("/offers")).Find("button[name=grantId]").GetAttribute("value")!;

        using var stranger = await new StoryShopper(_store.Address).AgreesAsync();
        await stranger.Browser.GetAsync("/offers");
        foreach (var path in (string[])["/offers/save", "/offers/use"])
        {
            var theirs = await stranger.Browser.PostAsync(path, StoryShopper.Fields(("grantId", grantId), ("instead", "true")));
            var nobodys = await stranger.Browser.PostAsync(path, StoryShopper.Fields(("grantId", "987654"), ("instead", "true")));
            Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
            Assert.Equal(nobodys.Text(".dynamic-offers-wallet-body"), theirs.Text(".dynamic-offers-wallet-body"));
        }

        foreach (var path in (string[])["/offers/save", "/offers/use", "/offers/code", "/offers/consent", "/offers/forget", "/offers/country", "/offers/friend/ABCD/accept", "/offers/beacon"])
        {
            var answer = await holder.Browser.PostAsync(path, StoryShopper.Fields(("grantId", grantId), ("answer", "no")), withToken: false);
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} answered {answer.Status} without a token.");
        }

        Assert.True((await holder.OpensCartAsync()).Has(".order-subtotal-discount"), "Nothing of that did anything.");
        await stranger.Browser.GetAsync("/");
        stranger.Browser.Cookies.Add(_store.Address, new System.Net.Cookie(DynamicOffersDefaults.VisitorCookie, Guid.NewGuid().ToString("N")));
        Assert.False((await stranger.Browser.GetAsync("/offers")).Has(".dynamic-offers-ticket"), "A cookie that somebody made up is nobody's.");

        // Used once, it is nothing that could be used or kept again.
        await holder.GoesToConfirmAsync();
        await holder.ConfirmsAsync();
        await holder.Browser.GetAsync("/offers");
        Assert.Equal(HttpStatusCode.NotFound, (await holder.Browser.PostAsync("/offers/use", StoryShopper.Fields(("grantId", grantId)))).Status);

        await LaunchAsync("Marked up", ("Titles[0].Text", "<b>15 %</b> for you"), ("Rungs[0].Depth", "15"));
        using var reader = await new StoryShopper(_store.Address).AgreesAsync();
        await reader.AddsToCartAsync(Teapot);
        Assert.Contains("<b>15 %</b> for you", (await reader.OpensCartAsync()).Text(".dynamic-offers-cart strong"));
        Assert.Contains("<b>15 %</b> for you", (await reader.Browser.GetAsync("/offers")).Text(".dynamic-offers-gives"));
        await _owner.Browser.GetAsync("/Admin/DynamicOffersCampaigns/List");
        (await _owner.Browser.SubmitAsync("tbody button[name=end]")).EnsureSuccess();
    }

    private async Task Without_a_script_everything_works_on_pages()
    {
        // The shop's own cart is filled by its script.
        var before = await HesitateAsync(await NewPageAsync());
        var page = await NewPageAsync(new() { JavaScriptEnabled = false, StorageState = await before.Context.StorageStateAsync() });
        await page.GotoAsync(At("/cart"));
        await Assertions.Expect(page.Locator(".dynamic-offers-cart")).ToContainTextAsync("$2.45");
        await page.GotoAsync(At("/hand-coffee-grinder"));
        await Assertions.Expect(page.Locator(".dynamic-offers-product")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-countdown")).ToBeHiddenAsync();
        await page.Locator(Link).ClickAsync();
        await page.WaitForURLAsync("**/offers");
        await page.Locator("form[action='/offers/save'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-state-saved")).ToBeVisibleAsync();
        await page.Locator("form[action='/offers/use'] button").ClickAsync();
        await Assertions.Expect(page.Locator("form[action='/offers/save'] button")).ToBeVisibleAsync();
        await PictureAsync(page, "wallet-without-script", selector: null);
    }

    private async Task Long_words_short_ones_and_a_script_from_the_right_fit_a_small_phone()
    {
        var page = await HesitateAsync(await NewPageAsync());
        await page.Locator("#customerlanguage").SelectOptionAsync(new SelectOptionValue { Label = "العربية" });
        await page.WaitForFunctionAsync("document.dir === 'rtl'");
        await page.GotoAsync(At("/cart"));
        await page.Locator(Link).ClickAsync();
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-ticket")).ToBeVisibleAsync();
        await PictureAsync(page, "drawer-rtl", Drawer);
        Assert.Equal(0, await page.EvaluateAsync<int>($"document.querySelector('{Drawer}').getBoundingClientRect().left"));
        foreach (var place in (string[])[".dynamic-offers-gives", ".dynamic-offers-cart strong", ".dynamic-offers-cart dd"])
            Assert.True(await page.EvaluateAsync<bool>(SignStandsLeft, place), place);

        await page.SetViewportSizeAsync(320, 640);
        foreach (var word in (string[])["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "省"])
        {
            await page.EvaluateAsync("word => document.querySelectorAll('.dynamic-offers-gives, .dynamic-offers-drawer .dynamic-offers-button, .dynamic-offers-state, .dynamic-offers-cart strong').forEach(place => place.textContent = word)", word);
            Assert.True(await page.EvaluateAsync<bool>($"[document.documentElement, document.querySelector('{Drawer}')].every(box => box.scrollWidth <= box.clientWidth)"), word);
        }

        await page.SetViewportSizeAsync(3840, 2160);
        Assert.InRange(await page.EvaluateAsync<int>($"document.querySelector('{Drawer}').clientWidth"), 300, 600);
    }

    private async Task A_theme_colours_everything_by_one_property()
    {
        var page = await HesitateAsync(await NewPageAsync());
        await page.AddStyleTagAsync(new() { Content = ":root { --dynamic-offers-accent: rgb(120, 0, 80) }" });
        await page.Locator(Link).ClickAsync();

        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-state-active")).ToHaveCSSAsync("background-color", "rgb(120, 0, 80)");
        await Assertions.Expect(page.Locator(".dynamic-offers-price strong")).ToHaveCSSAsync("color", "rgb(120, 0, 80)");
    }

    private async Task The_drawer_closes_from_beside_and_gives_way_to_a_page()
    {
        var page = await HesitateAsync(await NewPageAsync());
        var drawer = page.Locator(Drawer);
        await page.Locator(Link).ClickAsync();
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-ticket")).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(1200, 880); // on its empty space
        await page.Mouse.MoveAsync(1200, 880);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(100, 450); // beside it
        await page.Mouse.UpAsync();
        await Assertions.Expect(drawer).ToBeVisibleAsync();
        await Assertions.Expect(drawer).ToHaveCSSAsync("animation-name", "dynamic-offers-rise");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Assertions.Expect(drawer).ToHaveCSSAsync("animation-name", "none");
        await page.Mouse.ClickAsync(100, 450);
        await Assertions.Expect(drawer).ToBeHiddenAsync();

        (await _owner.SaveSettingsAsync(("Enabled", null))).EnsureSuccess();
        await page.Locator(Link).ClickAsync();
        await page.WaitForURLAsync("**/offers");
        await Assertions.Expect(page.Locator("[role=main]")).ToContainTextAsync("Page not found");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        (await _owner.SaveSettingsAsync(("Enabled", "true"))).EnsureSuccess();
    }

    private async Task The_way_to_the_next_step_a_gift_and_the_choice_between_two()
    {
        var mug = (await Database.QueryAsync("SELECT \"Id\" FROM \"Product\" WHERE \"Name\" = 'Stoneware mug'"))[0][0];
        await LaunchAsync("Ladder", ("Rungs[0].FromSubTotal", "50"), ("Rungs[0].Depth", "10"), ("Rungs[1].FromSubTotal", "150"), ("Rungs[1].Depth", "20"), ("IsExclusive", "true"), ("Lane", "ladder"));
        var page = await NewPageAsync();
        await AgreeAsync(page);
        await AddAsync(page, Teapot);
        await page.GotoAsync(At("/cart"));
        await Assertions.Expect(page.Locator(".dynamic-offers-next")).ToContainTextAsync("Add $1.00 more to your cart");
        Assert.Equal("98", await page.GetByLabel("Add $1.00 more to your cart").GetAttributeAsync("value"));
        await PictureAsync(page, "next-step", ".dynamic-offers-cart");

        await LaunchAsync("Mug", ("Reward", "Gift"), ("Scope", "Products"), ("ScopeIds", mug), ("Units", "1"), ("Rungs[0].FromSubTotal", "40"), ("Rungs[0].Depth", "100"), ("Lane", "gift"));
        await AddAsync(page, "hand-coffee-grinder");
        await page.GotoAsync(At("/cart"));
        await Assertions.Expect(page.Locator(".dynamic-offers-free")).ToHaveTextAsync("1 × Stoneware mug is free");
        await PictureAsync(page, "gift", ".dynamic-offers-cart");
        await TabToAsync(page, Link);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{Drawer} form[action='/offers/use'] button")).ToBeVisibleAsync();
        await TabToAsync(page, $"{Drawer} form[action='/offers/use'] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-choose")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-choose .dynamic-offers-state-active")).ToHaveCountAsync(1);
        await PictureAsync(page, "choice", Drawer);
        await TabToAsync(page, $"{Drawer} .dynamic-offers-choose form[action='/offers/use'] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{Drawer} .dynamic-offers-state-saved")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".order-subtotal-discount")).ToBeVisibleAsync();
    }

    private async Task What_ends_in_the_middle_of_the_checkout_is_told_before_paying()
    {
        (await _owner.SaveSettingsAsync(("OffersPerShopperAndWeek", "10"))).EnsureSuccess();
        await LaunchAsync("For two hours", ("Rungs[0].Depth", "10"), ("ValidityHours", "2"), ("Lane", "short"));
        await LaunchAsync("Beside it", ("Rungs[0].Depth", "5"), ("ValidityHours", "2"), ("Lane", "beside"));
        var page = await NewPageAsync();
        await AgreeAsync(page);
        await AddAsync(page, Teapot);
        await BrowserStory.GoToConfirmAsync(page, At("/onepagecheckout"), "late@example.com");
        var offers = await page.Locator("#checkout-step-confirm-order p:has(> strong)").CountAsync();
        Assert.InRange(offers, 2, 4);
        await Assertions.Expect(page.Locator("#checkout-step-confirm-order p:has(> strong) + :is(.dynamic-offers-why, .dynamic-offers-note)")).ToHaveCountAsync(offers); // each is explained
        await _owner.LetPassAsync(TimeSpan.FromHours(3));
        await page.Locator(".confirm-order-next-step-button").PressAsync("Enter");
        var warning = page.Locator("#checkout-step-confirm-order .message-error:visible").First;
        await Assertions.Expect(warning).ToContainTextAsync("offer");
        await PictureAsync(page, "ended-at-checkout", selector: null);
        await page.Locator(".confirm-order-next-step-button").PressAsync("Enter");
        await page.WaitForURLAsync("**/checkout/completed**");
    }

    private static Regex CountsBelow(int hours) => new($"^({hours}:00:00|{hours - 1}:59:[0-5][0-9])$");

    private ShopDatabase Database => new(_store, postgreSql: null);

    private string At(string path) => new Uri(_store.Address, path).ToString();

    private async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var page = await browser.NewPageAsync(options);
        page.PageError += (_, error) => _errors.Add(error);

        return page;
    }

    private async Task AgreeAsync(IPage page)
    {
        await page.GotoAsync(At("/"));
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToBeVisibleAsync();
        await page.Locator(".dynamic-offers-consent button[value=yes]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
    }

    private async Task AddAsync(IPage page, string slug)
    {
        await page.GotoAsync(At("/" + slug));
        var before = await page.Locator(".cart-qty").InnerTextAsync();
        await page.Locator(".add-to-cart-button").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cart-qty")).Not.ToHaveTextAsync(before);
    }

    /// <summary>A yes, a cart, and two more products.</summary>
    private async Task<IPage> HesitateAsync(IPage page)
    {
        await AgreeAsync(page);
        await AddAsync(page, Teapot);
        await page.GotoAsync(At("/french-press-one-litre"));
        await page.GotoAsync(At("/hand-coffee-grinder"));
        await Assertions.Expect(page.Locator(".dynamic-offers-product")).ToBeVisibleAsync();

        return page;
    }

    private static async Task HideAndComeBackAsync(IPage page)
    {
        await page.Clock.RunForAsync(6_000);
        await page.EvaluateAsync("Object.defineProperty(document, 'hidden', { configurable: true, value: true }); document.dispatchEvent(new Event('visibilitychange'))");
        await page.EvaluateAsync("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {selector}.");
    }

    /// <summary>Looked at by axe, and kept to be looked at.</summary>
    private static async Task PictureAsync(IPage page, string name, string? selector, bool fullPage = false)
    {
        if (selector is not null)
        {
            await page.WaitForFunctionAsync("document.getAnimations().every(animation => animation.playState === 'finished')");
            await BrowserStory.IsAccessibleAsync(page, selector);
            await page.Locator(selector).First.ScrollIntoViewIfNeededAsync();
        }

        await BrowserFixture.ScreenshotAsync(page, $"storefront-{name}", fullPage);
    }

    private async Task LaunchAsync(string name, params (string Name, string? Value)[] terms)
    {
        await _owner.Browser.GetAsync("/Admin/DynamicOffersCampaigns/Create");
        var fields = terms.Concat([("Name", name), ("NoOfferPercentage", "0")]);
        var saved = await _owner.Browser.SubmitAsync("button[name=save]", fields.ToDictionary(field => field.Item1, field => field.Item2));
        Assert.True(saved.Has(".alert-success"), saved.Body);
        (await _owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();
    }
}
