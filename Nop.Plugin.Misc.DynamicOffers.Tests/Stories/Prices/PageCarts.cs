using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories.Prices;

/// <summary>
/// Random carts, bought through the shop's own pages by one shopper each: with tax shown included and not, in two currencies, with quantities that reach the shop's tier
/// prices, with offers on the order and on single lines. What our part of the pages and the shop's own say is held to what stands in the order that was placed.
/// </summary>
public static class PageCarts
{
    private const string Campaigns = "/Admin/DynamicOffersCampaigns/";
    private const string Mug = "stoneware-mug"; // 12.50 from three pieces on, 10.90 from ten on

    private static readonly string[] Slugs =
    [
        Mug, "cast-iron-teapot", "hand-coffee-grinder", "french-press-one-litre", "earl-grey-in-a-tin", "mint-and-verbena-tea", "saucepan-with-lid", "paring-knife",
        "mixing-bowl", "olive-oil-bottle", "soy-candle-fig", "field-compass"
    ];

    /// <summary>Buys carts in a shop of their own.</summary>
    /// <param name="tell">What differs, a line each.</param>
    public static async Task<PageCartCounts> BuyAsync(int seed, int count, Action<string>? tell = null)
    {
        await using var store = await DemoStoreProcess.StartAsync();
        using var owner = await StoryOwner.LogInAsync(store.Address);
        var database = new ShopDatabase(store, postgreSql: null);
        await OpenAsync(owner, database);

        var counts = PageCartCounts.None;
        for (var number = 0; number < count; number++)
        {
            // One setting for all: half of the carts with tax shown, half without.
            var withTax = number >= count / 2;
            if (number == 0 || number == count / 2)
                await owner.SaveHostSettingAsync("TaxSettings.TaxDisplayType", withTax ? "IncludingTax" : "ExcludingTax");

            counts += await BuyOneAsync(store.Address, database, new Draw(seed, stream: 0, number), withTax, difference => tell?.Invoke($"Cart {number} of seed {seed}: {difference}"));
        }

        return counts;
    }

    // Enough of everything, and offers of both kinds for everybody.
    private static async Task OpenAsync(StoryOwner owner, ShopDatabase database)
    {
        await database.QueryAsync("UPDATE \"Product\" SET \"StockQuantity\" = 1000000");
        (await owner.SaveSettingsAsync(("DailyBudget", "1000000"), ("MaximumDiscountPerOrder", "40"), ("OffersPerShopperAndWeek", "10"), ("HoldoutPercentage", "0"))).EnsureSuccess();
        var named = string.Join(", ", await Task.WhenAll(new[] { Mug, "hand-coffee-grinder", "soy-candle-fig" }.Select(slug => FindAsync(database, slug))));
        await LaunchAsync(owner, ("Name", "Spend more"), ("Rungs[0].Depth", "5"), ("Rungs[1].FromSubTotal", "50"), ("Rungs[1].Depth", "10"), ("Lane", "order"));
        await LaunchAsync(owner, ("Name", "On some"), ("Rungs[0].Depth", "12.5"), ("Scope", "Products"), ("ScopeIds", named), ("Lane", "some"));
        await LaunchAsync(
            owner,
            ("Name", "Off some"),
            ("Reward", "AmountOff"),
            ("Rungs[0].Depth", "2.37"),
            ("Scope", "Products"),
            ("ScopeIds", await FindAsync(database, "paring-knife")),
            ("Units", "2"),
            ("Lane", "knives"));
        await owner.LetPassAsync(TimeSpan.FromMinutes(61)); // what the shop remembers of its stock
    }

    private static async Task LaunchAsync(StoryOwner owner, params (string Name, string? Value)[] terms)
    {
        await owner.Browser.GetAsync(Campaigns + "Create");
        var fields = terms.Append(("NoOfferPercentage", "0")).ToDictionary(field => field.Item1, field => field.Item2);
        var saved = await owner.Browser.SubmitAsync("button[name=save]", fields);
        Assert.True(saved.Has(".alert-success"), saved.Body);
        (await owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();
    }

    private static async Task<string> FindAsync(ShopDatabase database, string slug) =>
        (await database.QueryAsync($"SELECT \"EntityId\" FROM \"UrlRecord\" WHERE \"Slug\" = '{slug}' AND \"EntityName\" = 'Product'"))[0][0];

    private static async Task<PageCartCounts> BuyOneAsync(Uri address, ShopDatabase database, Draw draw, bool withTax, Action<string> differs)
    {
        var variant = new StoryVariant(OnOnePage: false, InSecondStore: false, draw.Chance(0.5), withTax, InArabic: false);
        var counts = PageCartCounts.None with { Carts = 1 };
        void Hold(string what, string shown, string charged, int cents = 0)
        {
            counts = counts with { Prices = counts.Prices + 1 };
            if (shown == charged || (cents > 0 && Math.Abs(Number(shown, variant) - Number(charged, variant)) <= cents / 100m))
                return;

            counts = counts with { Different = counts.Different + 1 };
            differs($"{what} is shown as {shown} and charged as {charged} ({(variant.InEuros ? "euros" : "dollars")}, {(withTax ? "with" : "without")} tax).");
        }

        using var shopper = await new StoryShopper(address).AgreesAsync();
        await shopper.LooksAtAsync(variant.InEuros ? "changecurrency/2" : "changecurrency/1");
        var lines = draw.SomeOf(Slugs, draw.Number(1, 3));
        if (draw.Chance(0.3))
            lines = [.. lines, lines[0]];

        string? personal = null;
        var before = CartGoods.None;
        foreach (var slug in lines)
        {
            var quantity = draw.Chance(0.5) ? 1 : draw.Number(2, 11);
            var shown = await AddAsync(shopper, slug, quantity);
            personal = lines.Count == 1 && quantity == 1 ? shown : null;
            var after = lines.Count == 1 ? CartGoods.None : CartGoods.Read((await shopper.OpensCartAsync()).Html, variant);

            // Beside others it is what the cart comes to more, of two sums that are rounded each; a step that is reached with it is off the others too.
            if (shown is not null && quantity == 1 && lines.Count > 1 && before.Discount == after.Discount)
            {
                counts = counts with { Offers = counts.Offers + 1 };
                Hold($"The price on the page of {slug}, beside others,", shown, (after.Goods - before.Goods).ToString("C", CultureOf(variant)), cents: withTax || variant.InEuros ? 2 : 1);
            }

            before = after;
        }

        var cart = (await shopper.OpensCartAsync()).Html;
        var confirm = (await shopper.GoesToConfirmAsync()).Html;
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        var order = await PlacedOrder.ReadAsync(database, variant);
        foreach (var (page, name) in new[] { ((IParentNode)cart, "cart"), (confirm, "confirm") })
        {
            Hold($"The total on the {name} page", Text(page, ".order-total .value-summary") ?? order.Total, order.Total);
            Hold($"The discount on the {name} page", Text(page, ".order-subtotal-discount .value-summary")?.TrimStart('-') ?? variant.Show(0m), order.Discount);
            if (Text(page, ".dynamic-offers-amounts dd") is { } saving)
            {
                counts = counts with { Offers = counts.Offers + 1 };
                Hold($"Our saving on the {name} page", saving.TrimStart('-'), order.Saving, cents: order.Units + 1);
                Hold($"Our subtotal on the {name} page", Text(page, ".dynamic-offers-amounts div:nth-child(2) dd")!, order.Goods, cents: withTax ? 1 : 0);
            }

            var prices = page.QuerySelectorAll(".product-unit-price").Select(element => Clean(element.TextContent));
            Hold($"The unit prices on the {name} page", string.Join("; ", prices), string.Join("; ", order.UnitPrices));
        }

        if (personal is not null)
        {
            counts = counts with { Offers = counts.Offers + 1 };
            Hold("The price on the product's page", personal, order.Goods, cents: withTax ? 1 : 0);
        }

        return counts;
    }

    // What the product's page promises to this shopper, who then puts it into the cart.
    private static async Task<string?> AddAsync(StoryShopper shopper, string slug, int quantity)
    {
        var page = (await shopper.Browser.GetAsync("/" + slug)).EnsureSuccess();
        var form = (IHtmlFormElement)page.Find("#product-details-form");
        var field = form.QuerySelector("[name$='.EnteredQuantity']")!.GetAttribute("name")!;
        var url = page.Find(".add-to-cart-button").GetAttribute("data-addtocart-details")!;
        var answer = (await shopper.Browser.PostAsync(url, FormFields.Read(form, new Dictionary<string, string?> { [field] = quantity.ToString(CultureInfo.InvariantCulture) }))).EnsureSuccess();
        Assert.True(answer.Json.GetProperty("success").GetBoolean(), answer.Body);

        return Text(page.Html, ".dynamic-offers-price strong");
    }

    private static string? Text(IParentNode page, string selector) => page.QuerySelector(selector) is { } element ? Clean(element.TextContent) : null;

    private static decimal Number(string text, StoryVariant variant) =>
        decimal.Parse(text, NumberStyles.Currency, CultureOf(variant));

    private static CultureInfo CultureOf(StoryVariant variant) => new(variant.InEuros ? "de-DE" : "en-US");

    /// <summary>What a cart's page says of its goods.</summary>
    /// <param name="Discount">Off the subtotal, in hundredths of it.</param>
    private sealed record CartGoods(decimal Goods, decimal Discount)
    {
        public static readonly CartGoods None = new(0m, 0m);

        public static CartGoods Read(IParentNode cart, StoryVariant variant)
        {
            var subTotal = Number(Text(cart, ".order-subtotal .value-summary")!, variant);
            var discount = Number(Text(cart, ".order-subtotal-discount .value-summary")?.TrimStart('-') ?? variant.Show(0m), variant);

            return new CartGoods(subTotal - discount, Math.Round(discount * 100m / subTotal));
        }
    }

    private static string Clean(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// What the newest order of the shop says, in the shopper's currency as the shop writes it. The host keeps the discount of a line without rounding it, and rounds tax on the
    /// order's sum apart from that on its prices: those are held to the cents that this comes to.
    /// </summary>
    private sealed record PlacedOrder(string Total, string Discount, string Goods, string Saving, int Units, IReadOnlyList<string> UnitPrices)
    {
        public static async Task<PlacedOrder> ReadAsync(ShopDatabase database, StoryVariant variant)
        {
            var tax = variant.WithTax ? "Incl" : "Excl";
            var row = (await database.QueryAsync(
                $"""
                SELECT "Id", "OrderTotal", "OrderSubTotalDiscount{tax}Tax", "OrderTax", "OrderShipping{tax}Tax", "PaymentMethodAdditionalFee{tax}Tax"
                FROM "Order" ORDER BY "Id" DESC LIMIT 1
                """))[0];
            var lines = await database.QueryAsync(
                $"SELECT \"UnitPrice{tax}Tax\", \"Price{tax}Tax\", \"DiscountAmount{tax}Tax\", \"Quantity\" FROM \"OrderItem\" WHERE \"OrderId\" = {row[0]} ORDER BY \"Id\"");

            // The host rounds the discount and what is left each on its own, and charges what is left: the total without shipping, fee and, where it is not in the prices, tax.
            var goods = Number(row[1]) - (variant.WithTax ? 0m : Number(row[3])) - Number(row[4]) - Number(row[5]);

            var full = lines.Sum(line => Number(line[1]) + Number(line[2]));

            return new PlacedOrder(
                variant.Show(Number(row[1])),
                variant.Show(Number(row[2])),
                variant.Show(goods),
                variant.Show(Math.Round(full - goods, 2)),
                lines.Sum(line => (int)Number(line[3])),
                lines.Select(line => variant.Show(Number(line[0]))).ToList());
        }

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}

/// <param name="Prices">Prices, discounts and totals that pages showed, each held to the order.</param>
/// <param name="Offers">Of them in our own part of a page.</param>
/// <param name="Different">What the order has otherwise.</param>
public sealed record PageCartCounts(int Carts, int Prices, int Offers, int Different)
{
    public static readonly PageCartCounts None = new(0, 0, 0, 0);

    public static PageCartCounts operator +(PageCartCounts one, PageCartCounts other) =>
        new(one.Carts + other.Carts, one.Prices + other.Prices, one.Offers + other.Offers, one.Different + other.Different);
}
