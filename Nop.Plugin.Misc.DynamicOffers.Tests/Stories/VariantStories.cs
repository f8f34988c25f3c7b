using AngleSharp.Dom;
using MimeKit;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.OfferStories;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>
/// Offer, discounted order and reminder in the shop's variants. The six stories of the two processes tell every pair of checkout, store, currency, tax
/// display, language and process once at least; the containers and databases change places against <see cref="OfferStories" />.
/// </summary>
public abstract class VariantStories : IAsyncLifetime
{
    private const string Discount = ".order-subtotal-discount .value-summary";
    private const string Total = ".order-total .value-summary";

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;
    private Uri _secondAddress = null!;

    protected abstract Task<DemoStoreOptions> GetOptionsAsync();

    public async Task InitializeAsync()
    {
        var options = await GetOptionsAsync();
        _store = await DemoStoreProcess.StartAsync(options);
        _database = new ShopDatabase(_store, options.PostgreSql);
        _owner = await StoryOwner.LogInAsync(_store.Address);
        await OpenSecondStoreAsync();
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

    protected async Task TellAsync(params StoryVariant[] variants)
    {
        var left = new List<(StoryVariant Variant, StoryShopper Shopper, string Email)>();
        foreach (var variant in variants)
        {
            var shopper = new StoryShopper(AddressOf(variant));
            var email = await OrdersWithAnOfferAsync(variant, shopper);
            await shopper.AddsToCartAsync("hand-coffee-grinder");
            left.Add((variant, shopper, email));
        }

        await WaitAsync(
            async () => await _database.CountAsync("\"DynamicOffers_Reminder\" WHERE \"StateId\" = 10") == variants.Length,
            "The reminders are planned.");
        await _owner.LetPassAsync(TimeSpan.FromMinutes(181));
        foreach (var (variant, shopper, email) in left)
        {
            using (shopper)
            {
                await GetsOneMailAsync(variant, shopper, email);
            }
        }
    }

    private async Task<string> OrdersWithAnOfferAsync(StoryVariant variant, StoryShopper shopper)
    {
        await _owner.SaveHostSettingAsync("TaxSettings.TaxDisplayType", variant.WithTax ? "IncludingTax" : "ExcludingTax");
        await shopper.AgreesAsync(mail: true);
        var email = await shopper.RegistersAsync();
        await shopper.LooksAtAsync(variant.InEuros ? "changecurrency/2" : "changecurrency/1", variant.InArabic ? "changelanguage/2" : "changelanguage/1");

        // The teapot is 49.00 and the grinder 64.00, with 2 % tax 49.98 and 65.28; the offer takes 5 % off.
        await shopper.HesitatesAsync();
        Assert.Contains(variant.Show(variant.WithTax ? 62.02m : 60.80m), Text(shopper.Browser.Page!.Html, ".dynamic-offers-price strong"));

        var discount = variant.Show(variant.WithTax ? 2.50m : 2.45m);
        var cart = (await shopper.OpensCartAsync()).Html;
        Assert.Contains(discount, Text(cart, Discount));
        Assert.Contains(discount, Text(cart, ".dynamic-offers-cart dd"));

        IParentNode confirm = variant.OnOnePage ? await shopper.GoesToConfirmOnOnePageAsync() : (await shopper.GoesToConfirmAsync()).Html;
        Assert.Contains(discount, Text(confirm, Discount));
        Assert.NotNull(confirm.QuerySelector(".dynamic-offers-cart"));
        var total = Text(confirm, Total);
        if (variant.OnOnePage)
        {
            Assert.Null(await shopper.ConfirmsOnOnePageAsync());
        }
        else
        {
            Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        }

        await IsChargedAndBookedAsync(variant, await shopper.GetLastOrderIdAsync(), discount, total, shopper);

        return email;
    }

    // Whatever the shopper saw: the order is charged and booked in the primary store currency.
    private async Task IsChargedAndBookedAsync(StoryVariant variant, int orderId, string discount, string total, StoryShopper shopper)
    {
        var order = (await _database.QueryAsync(
            $"""
            SELECT "OrderTotal", "OrderSubTotalDiscountExclTax", "OrderSubTotalDiscountInclTax", "StoreId", "CustomerCurrencyCode"
            FROM "Order" WHERE "Id" = {orderId}
            """))[0];
        var charged = decimal.Parse(order[0]);
        Assert.Equal(52.48m, charged); // 49.00 less 2.45, 5.00 for shipping, 0.93 tax
        Assert.Contains(variant.Show(charged), total);
        Assert.Equal([2.45m, 2.50m], [decimal.Parse(order[1]), decimal.Parse(order[2])]);
        Assert.Equal([StoreId(variant), variant.InEuros ? "EUR" : "USD"], [order[3], order[4]]);

        var page = (await shopper.Browser.GetAsync($"/orderdetails/{orderId}")).EnsureSuccess().Html;
        Assert.Contains(discount, Text(page, Discount));
        Assert.Contains(total, Text(page, Total));

        var grant = Assert.Single(await _database.QueryAsync(
            $"""SELECT "Id", "DiscountId", "StateId", "Amount", "StoreId" FROM "DynamicOffers_Grant" WHERE "OrderId" = {orderId}"""));
        Assert.Equal(["30", StoreId(variant)], [grant[2], grant[4]]);
        Assert.Equal(2.45m, decimal.Parse(grant[3]));
        Assert.Equal(
            [grant[1]],
            Assert.Single(await _database.QueryAsync($"""SELECT "DiscountId" FROM "DiscountUsageHistory" WHERE "OrderId" = {orderId}""")));
        var ledger = await _database.QueryAsync(
            $"""SELECT "Kind", "Amount", "StoreId", "OrderId" FROM "DynamicOffers_LedgerEntry" WHERE "GrantId" = {grant[0]} ORDER BY "Id" """);
        Assert.Equal(
            [("issued", 0m, StoreId(variant), ""), ("reserved", 2.45m, StoreId(variant), ""), ("redeemed", 2.45m, StoreId(variant), $"{orderId}")],
            ledger.Select(entry => (entry[0], decimal.Parse(entry[1]), entry[2], entry[3])));
    }

    private async Task GetsOneMailAsync(StoryVariant variant, StoryShopper shopper, string email)
    {
        await WaitAsync(() => Task.FromResult(RemindersTo(email).Count > 0), "The mail lands.");
        var mail = Assert.Single(RemindersTo(email));
        var page = ShopPage.ParseHtml(mail.HtmlBody!);
        var text = Text(page, "body");

        Assert.Contains("10%", text);
        Assert.Contains($"{(variant.InArabic ? "بحد أقصى" : "at most")} {variant.Show(25m)}", text);
        Assert.Contains(variant.InSecondStore ? "Second store" : "DemoStore", mail.Subject);
        Assert.Equal(variant.InArabic, text.Any(letter => letter is >= '\u0600' and <= '\u06FF'));
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.All(links, link => Assert.StartsWith(AddressOf(variant).ToString(), link, StringComparison.Ordinal));

        (await shopper.Browser.GetAsync(links.Single(link => link.Contains("/offers/mail/", StringComparison.Ordinal)))).EnsureSuccess();
        Assert.Contains(
            variant.Show(await IncludesTaxAsync() ? 6.53m : 6.40m),
            Text(shopper.Browser.Page!.Html, Discount));
    }

    private async Task<bool> IncludesTaxAsync() =>
        (await _database.QueryAsync("""SELECT "Value" FROM "Setting" WHERE "Name" = 'taxsettings.taxdisplaytype'"""))[0][0] == "IncludingTax";

    // The second store moves to a name that every machine knows. The shop reads its stores again when its caches run out.
    private async Task OpenSecondStoreAsync()
    {
        _secondAddress = new UriBuilder(_store.Address) { Host = "localhost" }.Uri;
        await _database.QueryAsync(
            $"""UPDATE "Store" SET "Name" = 'Second store', "Url" = '{_secondAddress}', "Hosts" = '{_secondAddress.Authority}' WHERE "Id" = 2""");
        await _owner.LetPassAsync(TimeSpan.FromMinutes(61));
    }

    private Uri AddressOf(StoryVariant variant) => variant.InSecondStore ? _secondAddress : _store.Address;

    private static string StoreId(StoryVariant variant) => variant.InSecondStore ? "2" : "1";

    private List<MimeMessage> RemindersTo(string email)
    {
        var folder = Path.Combine(_store.DataFolder, "mail");

        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.eml")
                .Select(file => MimeMessage.Load(file))
                .Where(mail => mail.To.Mailboxes.Any(mailbox => mailbox.Address == email) && mail.HtmlBody!.Contains("/offers/mail/", StringComparison.Ordinal))
                .ToList();
    }

    private static string Text(IParentNode page, string selector)
    {
        var element = page.QuerySelector(selector) ?? throw new InvalidOperationException($"No '{selector}' in {((INode)page).TextContent}");

        return string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }
}

public sealed class VariantStoriesOnPostgreSql(PostgresServer postgres) : VariantStories, IClassFixture<PostgresServer>
{
    protected override async Task<DemoStoreOptions> GetOptionsAsync() => new()
    {
        PostgreSql = await postgres.CreateDatabaseAsync(),
        Arguments = ["--MailSeconds", "1"]
    };

    [Fact]
    public Task Three_shoppers_order_with_an_offer_and_are_reminded() => TellAsync(
        new StoryVariant(OnOnePage: false, InSecondStore: false, InEuros: false, WithTax: false, InArabic: false),
        new StoryVariant(OnOnePage: true, InSecondStore: false, InEuros: true, WithTax: true, InArabic: true),
        new StoryVariant(OnOnePage: false, InSecondStore: true, InEuros: true, WithTax: false, InArabic: false));
}

public sealed class VariantStoriesOnSqlite : VariantStories
{
    protected override Task<DemoStoreOptions> GetOptionsAsync() =>
        Task.FromResult(new DemoStoreOptions { MicrosoftDi = true, Arguments = ["--MailSeconds", "1"] });

    [Fact]
    public Task Three_shoppers_order_with_an_offer_and_are_reminded() => TellAsync(
        new StoryVariant(OnOnePage: true, InSecondStore: true, InEuros: false, WithTax: true, InArabic: false),
        new StoryVariant(OnOnePage: true, InSecondStore: false, InEuros: true, WithTax: false, InArabic: true),
        new StoryVariant(OnOnePage: false, InSecondStore: true, InEuros: false, WithTax: true, InArabic: true));
}
