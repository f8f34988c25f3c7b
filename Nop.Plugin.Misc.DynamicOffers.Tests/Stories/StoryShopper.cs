using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A shopper of the stories: looks around, fills a cart, checks out.</summary>
public sealed class StoryShopper : IDisposable
{
    private static int _registered;

    public StoryShopper(Uri address)
    {
        Browser = new ShopBrowser(address);
    }

    public ShopBrowser Browser { get; }

    /// <summary>What the shopper types at a checkout; two who typed the same would share their caps.</summary>
    public string TypedEmail { get; init; } = $"robin{Interlocked.Increment(ref _registered)}@example.com";

    /// <param name="mail">Whether the shopper ticks the box for mails as well.</param>
    public async Task<StoryShopper> AgreesAsync(bool mail = false)
    {
        await Browser.GetAsync("/");
        (await Browser.PostAsync("/offers/consent", Fields(("answer", "yes"), ("mail", mail ? "true" : "false"), ("returnUrl", "/")))).EnsureSuccess();

        return this;
    }

    public async Task<string> RegistersAsync()
    {
        var email = $"shopper{Interlocked.Increment(ref _registered)}-{Guid.NewGuid():N}@example.com";
        await Browser.GetAsync("/register");
        (await Browser.SubmitAsync("#register-button", new()
        {
            ["FirstName"] = "Robin",
            ["LastName"] = "Reed",
            ["Email"] = email,
            ["Password"] = "Robin-demo-1",
            ["ConfirmPassword"] = "Robin-demo-1"
        })).EnsureSuccess();

        return email;
    }

    public async Task LogsInAsync(string email, string password = "Robin-demo-1")
    {
        await Browser.GetAsync("/login");
        (await Browser.SubmitAsync(".login-button", new() { ["Email"] = email, ["Password"] = password })).EnsureSuccess();
    }

    public async Task LooksAtAsync(params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            (await Browser.GetAsync("/" + slug)).EnsureSuccess();
        }
    }

    /// <summary>Opens the product's page and puts one into the cart.</summary>
    public async Task AddsToCartAsync(string slug)
    {
        var page = (await Browser.GetAsync("/" + slug)).EnsureSuccess();
        var url = page.Find(".add-to-cart-button").GetAttribute("data-addtocart-details")!;
        var form = (IHtmlFormElement)page.Find("#product-details-form");
        var answer = (await Browser.PostAsync(url, FormFields.Read(form))).EnsureSuccess();
        Assert.True(answer.Json.GetProperty("success").GetBoolean(), answer.Body);
    }

    public async Task<ShopPage> OpensCartAsync() => (await Browser.GetAsync("/cart")).EnsureSuccess();

    /// <summary>Hesitates: a cart, and two more products looked at.</summary>
    public async Task HesitatesAsync()
    {
        await AddsToCartAsync("cast-iron-teapot");
        await LooksAtAsync("french-press-one-litre", "hand-coffee-grinder");
    }

    /// <summary>Goes through the checkout in steps up to the page that asks for the order.</summary>
    public async Task<ShopPage> GoesToConfirmAsync(string payment = "Approve")
    {
        (await Browser.GetAsync("/checkout/billingaddress")).EnsureSuccess();
        await Browser.SubmitAsync(".new-address-next-step-button", Address("BillingNewAddress"));
        await Browser.SubmitAsync(".shipping-method-next-step-button");
        await Browser.SubmitAsync(".payment-method-next-step-button", new() { ["paymentmethod"] = "Payments.Test" });
        var confirm = await Browser.SubmitAsync(".payment-info-next-step-button", new() { ["TestPaymentOutcome"] = payment });
        confirm.EnsureSuccess().Find(".confirm-order-next-step-button");

        return confirm;
    }

    /// <summary>Orders in steps; the page is the completed one, or the confirm page with what stood in the way.</summary>
    public Task<ShopPage> ConfirmsAsync() => Browser.SubmitAsync(".confirm-order-next-step-button");

    /// <summary>Goes through the checkout on one page, by the requests its script makes, up to the confirm section.</summary>
    public async Task<IHtmlDocument> GoesToConfirmOnOnePageAsync(string payment = "Approve")
    {
        (await Browser.GetAsync("/onepagecheckout")).EnsureSuccess();
        await PostStepAsync("OpcSaveBilling", [.. Address("BillingNewAddress").Select(field => (field.Key, field.Value!)), ("ShipToSameAddress", "true")]);
        var shipping = ShopPage.ParseHtml(await GetSectionAsync("OpcSaveBilling"));
        await PostStepAsync("OpcSaveShippingMethod", ("shippingoption", shipping.QuerySelector("input[name=shippingoption]")!.GetAttribute("value")!));
        await PostStepAsync("OpcSavePaymentMethod", ("paymentmethod", "Payments.Test"));
        await PostStepAsync("OpcSavePaymentInfo", ("TestPaymentOutcome", payment));

        return ShopPage.ParseHtml(await GetSectionAsync("OpcSavePaymentInfo"));
    }

    /// <summary>Orders on one page; the section is the confirm one with what stood in the way, or null for a placed order.</summary>
    public async Task<IHtmlDocument?> ConfirmsOnOnePageAsync()
    {
        var answer = await Browser.PostAsync("/checkout/OpcConfirmOrder/", []);
        answer.EnsureSuccess();

        return answer.Json.TryGetProperty("update_section", out var section)
            ? ShopPage.ParseHtml(section.GetProperty("html").GetString()!)
            : null;
    }

    /// <summary>The number of the order that a completed page or the newest row of the order list shows.</summary>
    public async Task<int> GetLastOrderIdAsync()
    {
        var orders = (await Browser.GetAsync("/order/history")).EnsureSuccess();
        var link = orders.Html.QuerySelector("a[href*='/orderdetails/']") ?? throw new InvalidOperationException("No order: " + orders.Body);

        return int.Parse(link.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    public void Dispose() => Browser.Dispose();

    public static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    /// <summary>The amount that an element shows, whatever stands around it.</summary>
    public static decimal Amount(IParentNode page, string selector)
    {
        var text = page.QuerySelector(selector)?.TextContent ?? throw new InvalidOperationException($"No '{selector}'.");
        var digits = new string(text.Where(character => char.IsDigit(character) || character == '.').ToArray());

        return decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private readonly Dictionary<string, string> _sections = [];

    private async Task<string> GetSectionAsync(string step) => await Task.FromResult(_sections[step]);

    private async Task PostStepAsync(string step, params (string Name, string Value)[] fields)
    {
        var answer = (await Browser.PostAsync($"/checkout/{step}/", Fields(fields))).EnsureSuccess();
        Assert.True(answer.Json.TryGetProperty("update_section", out var section), answer.Body);
        _sections[step] = section.GetProperty("html").GetString()!;
    }

    private Dictionary<string, string?> Address(string prefix) => new()
    {
        [$"{prefix}.FirstName"] = "Robin",
        [$"{prefix}.LastName"] = "Reed",
        [$"{prefix}.Email"] = TypedEmail,
        [$"{prefix}.CountryId"] = "1",
        [$"{prefix}.City"] = "Springfield",
        [$"{prefix}.Address1"] = "1 Main Street",
        [$"{prefix}.ZipPostalCode"] = "12345",
        [$"{prefix}.PhoneNumber"] = "5550100"
    };
}
