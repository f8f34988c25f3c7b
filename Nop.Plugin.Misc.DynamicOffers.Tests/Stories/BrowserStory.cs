using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The tour of the README, clicked in Chromium.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrowserStory(BrowserFixture browser)
{
    [Fact]
    public async Task A_shopper_is_offered_something_and_orders_with_it()
    {
        await using var store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { CompilesViews = true, Arguments = ["--MailSeconds", "1"] });
        var page = await browser.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        string At(string path) => new Uri(store.Address, path).ToString();

        await page.GotoAsync(At("/"));
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToBeVisibleAsync();
        await BrowserFixture.ScreenshotAsync(page, "consent");
        await IsAccessibleAsync(page, ".dynamic-offers-consent");
        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);

        await page.GotoAsync(At("/cast-iron-teapot"));
        await page.Locator(".add-to-cart-button").ClickAsync();
        await Assertions.Expect(page.Locator(".cart-qty")).ToContainTextAsync("1");
        await page.GotoAsync(At("/french-press-one-litre"));
        await page.GotoAsync(At("/hand-coffee-grinder"));
        await Assertions.Expect(page.Locator(".dynamic-offers-product")).ToContainTextAsync("$60.80");
        await BrowserFixture.ScreenshotAsync(page, "product");
        await IsAccessibleAsync(page, ".dynamic-offers-product");

        await page.GotoAsync(At("/cart"));
        await Assertions.Expect(page.Locator(".dynamic-offers-cart")).ToContainTextAsync("$2.45");
        await BrowserFixture.ScreenshotAsync(page, "cart");
        await IsAccessibleAsync(page, ".dynamic-offers-cart");
        await page.GotoAsync(At("/offers"));
        await BrowserFixture.ScreenshotAsync(page, "wallet");
        await IsAccessibleAsync(page, ".dynamic-offers-wallet");

        await OrderOnOnePageAsync(page, At("/onepagecheckout"));
        await BrowserFixture.ScreenshotAsync(page, "completed");

        var owner = await browser.NewPageAsync();
        await LogInAsync(owner, At("/login"), "admin@example.com", "Admin-demo-1");
        await owner.GotoAsync(At("/Admin/Order/Edit/1"));
        await Assertions.Expect(owner.Locator("#dynamic-offers-order .order-offer-amount")).ToHaveTextAsync("$2.45");
        await BrowserFixture.ScreenshotAsync(owner, "order", fullPage: true);
        await IsAccessibleAsync(owner, "#dynamic-offers-order");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Leaving_the_page_brings_the_offer_once_and_the_keyboard_gets_out_of_it()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        var page = await browser.NewPageAsync();
        string At(string path) => new Uri(store.Address, path).ToString();
        await page.GotoAsync(At("/"));
        await page.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(page.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
        await page.GotoAsync(At("/cast-iron-teapot"));
        await page.Locator(".add-to-cart-button").ClickAsync();
        await Assertions.Expect(page.Locator(".cart-qty")).ToContainTextAsync("1");
        await page.GotoAsync(At("/french-press-one-litre"));
        await page.GotoAsync(At("/hand-coffee-grinder"));

        await LeaveAsync(page);
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToHaveCountAsync(0);

        await page.WaitForTimeoutAsync(5_500);
        await LeaveAsync(page);
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("document.getAnimations().every(animation => animation.playState === 'finished')");
        await BrowserFixture.ScreenshotAsync(page, "exit-intent");
        await IsAccessibleAsync(page, "dialog.dynamic-offers-dialog");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToHaveCountAsync(0);
        await LeaveAsync(page);
        await page.WaitForTimeoutAsync(1_000);
        await Assertions.Expect(page.Locator("dialog.dynamic-offers-dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_owner_tunes_the_caps_lets_hours_pass_and_reads_the_mail_of_a_cart_that_was_left()
    {
        await using var store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { CompilesViews = true, Arguments = ["--MailSeconds", "1"] });
        string At(string path) => new Uri(store.Address, path).ToString();

        var shopper = await browser.NewPageAsync();
        await LogInAsync(shopper, At("/login"), "anna@example.com", "Anna-demo-1");
        await shopper.Locator(".dynamic-offers-consent input[name=mail]").CheckAsync();
        await shopper.Locator(".dynamic-offers-consent button[value=yes]").ClickAsync();
        await Assertions.Expect(shopper.Locator(".dynamic-offers-consent")).ToHaveCountAsync(0);
        await shopper.GotoAsync(At("/hand-coffee-grinder"));
        await shopper.Locator(".add-to-cart-button").ClickAsync();
        await Assertions.Expect(shopper.Locator(".cart-qty")).ToContainTextAsync("1");
        await shopper.GotoAsync("about:blank"); // who looks at a page is not reminded

        var owner = await browser.NewPageAsync();
        await LogInAsync(owner, At("/login"), "admin@example.com", "Admin-demo-1");
        await owner.GotoAsync(At("/Admin"));
        await owner.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Settings", Exact = true }).First.ClickAsync();
        await owner.Locator("[name=ReturnPercentage]").FillAsync("140");
        await owner.Locator("button[name=save]").ClickAsync();
        await Assertions.Expect(owner.Locator("[data-valmsg-for=ReturnPercentage]")).ToContainTextAsync("at most 100");
        await owner.Locator("[name=ReturnPercentage]").FillAsync("12");
        await owner.Locator("button[name=save]").ClickAsync();
        await Assertions.Expect(owner.Locator("[name=ReturnPercentage]")).ToHaveValueAsync("12");
        await BrowserFixture.ScreenshotAsync(owner, "settings", fullPage: true);
        await IsAccessibleAsync(owner, "form[action*=DynamicOffersAdmin]");

        await owner.GotoAsync(At("/Admin/Clock"));
        for (var hour = 0; hour < 4; hour++)
        {
            await owner.Locator("button[value='60']").ClickAsync();
        }

        await MailArrivesAsync(owner, At("/Admin/Mailbox"), "tr:has-text('anna@example.com') a");
        await Assertions.Expect(owner.FrameLocator("iframe.mail-body").Locator("body")).ToContainTextAsync("12% off");
        await BrowserFixture.ScreenshotAsync(owner, "mail");

        await shopper.GotoAsync(At("/cart"));
        await Assertions.Expect(shopper.Locator(".order-subtotal-discount")).ToContainTextAsync("7.68"); // 64.00 at 12 %
        await owner.GotoAsync(At("/Admin/DynamicOffersAdmin/Offers"));
        await BrowserFixture.ScreenshotAsync(owner, "offers");
        await IsAccessibleAsync(owner, ".content-wrapper");

        await owner.GotoAsync(At("/Admin/DynamicOffersAdmin/Privacy"));
        await BrowserFixture.ScreenshotAsync(owner, "privacy", fullPage: true);
        await IsAccessibleAsync(owner, ".content-wrapper");
        await ActByHandAsync(owner, At);
        await BreakACarrierAsync(owner, At);
        await shopper.GotoAsync(At("/offers/preferences"));
        await BrowserFixture.ScreenshotAsync(shopper, "preferences", fullPage: true);
        await IsAccessibleAsync(shopper, ".dynamic-offers-preferences");
    }

    private static async Task BreakACarrierAsync(IPage owner, Func<string, string> at)
    {
        await owner.GotoAsync(at("/Admin/DynamicOffersAdmin/Configure"));
        await owner.Locator("#dynamic-offers-carriers a").First.ClickAsync();
        await owner.Locator("[name=DiscountPercentage]").FillAsync("90");
        await owner.Locator("button[name=save]").ClickAsync();
        for (var i = 0; i < 60 && await owner.Locator("#dynamic-offers-notices").CountAsync() == 0; i++)
        {
            await owner.WaitForTimeoutAsync(500);
            await owner.GotoAsync(at("/Admin/DynamicOffersAdmin/Privacy"));
        }

        await Assertions.Expect(owner.Locator("#dynamic-offers-notices")).ToContainTextAsync("was edited and is switched off");
        await BrowserFixture.ScreenshotAsync(owner, "notices", fullPage: true);
        await IsAccessibleAsync(owner, ".content-wrapper");
        await MailArrivesAsync(owner, at("/Admin/Mailbox"), "tr:has-text('please have a look') a");
        await Assertions.Expect(owner.FrameLocator("iframe.mail-body").Locator("body")).ToContainTextAsync("was edited and is switched off");
        await BrowserFixture.ScreenshotAsync(owner, "notice-mail");
    }

    private static async Task ActByHandAsync(IPage owner, Func<string, string> at)
    {
        await owner.GotoAsync(at("/Admin/DynamicOffersCampaigns/Create"));
        await owner.Locator("[name=Name]").FillAsync("For friends");
        await owner.Locator("[name='Rungs[0].Depth']").FillAsync("15");
        await owner.Locator("select[name='RuleAdd_-1']").SelectOptionAsync("left_cart");
        await owner.Locator("button[value='add:-1']").ClickAsync();
        await Assertions.Expect(owner.Locator("#dynamic-offers-rule-sentence")).ToContainTextAsync("the shopper left the cart");
        await owner.Locator("button[name=save]").ClickAsync();
        await owner.Locator("button[name=launch]").ClickAsync();

        // Asked, and answered no.
        var questions = new List<string>();
        owner.Dialog += async (_, dialog) =>
        {
            questions.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await owner.Locator("button[name=end]").ClickAsync();
        await Assertions.Expect(owner.Locator(".campaign-status")).ToHaveTextAsync("Live");
        Assert.StartsWith("An ended campaign", Assert.Single(questions));
        await BrowserFixture.ScreenshotAsync(owner, "campaigns");
        await IsAccessibleAsync(owner, ".content-wrapper");

        await owner.GotoAsync(at("/Admin/DynamicOffersOverride/Index"));
        await owner.Locator("[name=who]").FillAsync("anna@example.com");
        await owner.Locator("button[name=find]").ClickAsync();
        await owner.Locator("#dynamic-offers-give-reason").FillAsync("Her parcel was late");
        await owner.Locator("button[name=give]").ClickAsync();
        await Assertions.Expect(owner.Locator("#dynamic-offers-open")).ToContainTextAsync("15% off");
        await BrowserFixture.ScreenshotAsync(owner, "by-hand", fullPage: true);
        await IsAccessibleAsync(owner, ".content-wrapper");
        await owner.Locator("#dynamic-offers-block-reason").FillAsync("Resells");
        await owner.Locator("button[name=block]").ClickAsync();
        await Assertions.Expect(owner.Locator("#dynamic-offers-blocked")).ToBeVisibleAsync();
        await BrowserFixture.ScreenshotAsync(owner, "by-hand-blocked", fullPage: true);
        await IsAccessibleAsync(owner, ".content-wrapper");
    }

    internal static async Task LogInAsync(IPage page, string url, string email, string password)
    {
        await page.GotoAsync(url);
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(password);
        await page.Locator(".login-button").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/login", StringComparison.Ordinal));
    }

    private static async Task MailArrivesAsync(IPage page, string mailbox, string mail)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.GotoAsync(mailbox);
            if (await page.Locator(mail).CountAsync() > 0)
            {
                await page.Locator(mail).First.ClickAsync();

                return;
            }

            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail("No mail arrived.");
    }

    private static async Task OrderOnOnePageAsync(IPage page, string url)
    {
        await GoToConfirmAsync(page, url);
        await Assertions.Expect(page.Locator("#checkout-step-confirm-order .dynamic-offers-cart")).ToContainTextAsync("$2.45");
        await Assertions.Expect(page.Locator("#checkout-step-confirm-order .order-subtotal-discount")).ToContainTextAsync("2.45");
        await BrowserFixture.ScreenshotAsync(page, "confirm");
        await page.Locator(".confirm-order-next-step-button").ClickAsync();
        await page.WaitForURLAsync("**/checkout/completed**");
    }

    /// <summary>Through the checkout on one page, by the keys alone: the address is typed, and Enter presses the buttons.</summary>
    internal static async Task GoToConfirmAsync(IPage page, string url, string email = "robin.reed@example.com")
    {
        await page.GotoAsync(url);
        var fields = new Dictionary<string, string>
        {
            ["FirstName"] = "Robin",
            ["LastName"] = "Reed",
            ["Email"] = email,
            ["City"] = "Springfield",
            ["Address1"] = "1 Main Street",
            ["ZipPostalCode"] = "12345",
            ["PhoneNumber"] = "5550100"
        };
        foreach (var (name, value) in fields)
        {
            await page.Locator($"[name='BillingNewAddress.{name}']").FillAsync(value);
        }

        await page.Locator("[name='BillingNewAddress.CountryId']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        foreach (var step in (string[])["new-address", "shipping-method", "payment-method", "payment-info"])
        {
            var button = page.Locator($".{step}-next-step-button:visible");
            await Assertions.Expect(button).ToHaveCountAsync(1);
            await button.PressAsync("Enter");
            await Assertions.Expect(button).ToHaveCountAsync(0);
        }

        await Assertions.Expect(page.Locator("#checkout-step-confirm-order .order-total")).ToBeVisibleAsync();
    }

    internal static async Task LeaveAsync(IPage page)
    {
        await page.EvaluateAsync("document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }))");
    }

    /// <summary>By every rule there is, that of WCAG 2.2 on the size of what is pressed among them.</summary>
    internal static async Task IsAccessibleAsync(IPage page, string selector)
    {
        var result = await page.Locator(selector).First.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } } });
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}")));
    }
}
