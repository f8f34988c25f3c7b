using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

public sealed class CampaignStoriesOnSqlite() : CampaignStories(postgres: null)
{
    // What is conditional in these is tested on both databases apart.
    [Fact]
    public Task What_holds_an_offer_back_does() => WhatHoldsBackDoesAsync();

    [Fact]
    public Task Every_reward_is_charged_as_it_is_shown_and_comes_back_with_its_order() => EveryRewardIsChargedAsync();
}

public sealed class CampaignStoriesOnPostgreSql(PostgresServer postgres) : CampaignStories(postgres), IClassFixture<PostgresServer>;

/// <summary>
/// Every reward on every scope through the demo's real cart and checkouts: offered, charged to the cent, redeemed, given back with the order, refused when
/// its condition stops holding, and not given a second time. The owner writes each campaign in the admin.
/// </summary>
public abstract class CampaignStories(PostgresServer? postgres) : IAsyncLifetime
{
    private const string Pages = "/Admin/DynamicOffersCampaigns/";
    private const string Teapot = "cast-iron-teapot";
    private const string Mug = "stoneware-mug";
    private const decimal TeapotPrice = 49m;
    private const decimal MugPrice = 14m;

    private DemoStoreProcess _store = null!;
    private ShopDatabase _database = null!;
    private StoryOwner _owner = null!;
    private string _teapotId = null!;
    private string _mugId = null!;
    private bool _onOnePage;
    private int _undone;

    public async Task InitializeAsync()
    {
        var postgreSql = postgres is null ? null : await postgres.CreateDatabaseAsync();
        _store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { PostgreSql = postgreSql });
        _database = new ShopDatabase(_store, postgreSql);
        _owner = await StoryOwner.LogInAsync(_store.Address);
        _teapotId = await ProductIdAsync("Cast iron teapot");
        _mugId = await ProductIdAsync("Stoneware mug");
        (await _owner.SaveSettingsAsync(("AmountSteps", "5, 7.5, 20, 27.5, 27.51"))).EnsureSuccess();
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

    // Two shops for all acts: what came back with an order stays open and keeps its carrier, of which a shop has few.
    protected async Task WhatHoldsBackDoesAsync()
    {
        await The_best_step_of_a_ladder_holds_and_goes_with_the_cart();
        await A_product_s_page_says_what_an_offer_gives_there();
        await B_is_free_only_with_A_and_once_for_each();
        await Two_lanes_go_together_and_an_exclusive_one_alone();
        await Points_are_given_with_the_payment_and_taken_back_with_the_order();
        await Of_two_shoppers_one_gets_the_last();
        await A_paused_campaign_rests_and_goes_on();
        await Nothing_is_given_below_cost();
        await Scarce_goods_sell_without_and_too_many_are_offered_deeper();
        await What_the_owners_cap_drops_is_not_promised_and_holds_up_no_order();
        await A_product_that_is_gone_a_shop_without_discounts_and_a_clock_that_jumps_fail_no_page();
    }

    // One process serves all acts, because starting a shop takes longer than an act; every act has a campaign and a shopper of its own.
    protected async Task EveryRewardIsChargedAsync()
    {
        await IsWorthAsync(new Expected("OrderSubTotalDiscountExclTax", 4.90m), [Teapot], Reward("PercentOff", "OrderSubTotal", "10"));
        await IsWorthAsync(new Expected("OrderSubTotalDiscountExclTax", 2.00m), [Teapot], [.. Reward("PercentOff", "OrderSubTotal", "10"), ("MaximumAmount", "2")]);
        await IsWorthAsync(new Expected("OrderSubTotalDiscountExclTax", 7.50m), [Teapot], Reward("AmountOff", "OrderSubTotal", "7.50"));
        await IsWorthAsync(new("OrderDiscount", 5.00m), [Teapot], Reward("AmountOff", "OrderTotal", "5"));
        await IsWorthAsync(new("OrderDiscount", null), [Teapot], Reward("PercentOff", "OrderTotal", "10"));
        await IsWorthAsync(new("OrderShippingExclTax", 0m), [Teapot], Reward("FreeShipping", "Shipping", "100"));
        await IsWorthAsync(Line(9.80m), [Teapot], [.. Reward("PercentOff", "Products", "20"), ("ScopeIds", _teapotId)]);
        await IsWorthAsync(Line(3.00m), [Teapot], [.. Reward("AmountOff", "Products", "3"), ("ScopeIds", _teapotId)]);
        await IsWorthAsync(Line(9.80m), [Teapot], [.. Reward("PercentOff", "Variant", "20"), ("ScopeIds", _teapotId)]);
        await IsWorthAsync(Line(4.90m), [Teapot], [.. Reward("PercentOff", "Categories", "10"), ("ScopeIds", await CategoryIdAsync())]);
        await IsWorthAsync(Line(4.90m), [Teapot], [.. Reward("PercentOff", "Manufacturers", "10"), ("ScopeIds", await ManufacturerIdAsync())]);
        await IsWorthAsync(Line((TeapotPrice + MugPrice) * 0.1m), [Teapot, Mug], [.. Reward("PercentOff", "Bundle", "10"), ("ScopeIds", $"{_teapotId},{_mugId}")]);
        await IsWorthAsync(Line(MugPrice), [Teapot, Mug], [.. Reward("BuyXGetY", "Products", "100"), ("ScopeIds", _mugId), ("BuyProductId", _teapotId), ("BuyUnits", "1"), ("BuyGets", "1")]);
        await IsWorthAsync(Line(MugPrice), [Teapot], [.. Reward("Gift", "Products", "100"), ("ScopeIds", _mugId), ("Units", "1")]);
    }

    [Fact]
    public async Task Who_agreed_to_nothing_is_offered_by_the_cart_alone()
    {
        await Of_two_who_agreed_to_nothing_one_order_gets_the_last();
        var id = await LaunchAsync([.. Reward("PercentOff", "OrderSubTotal", "10"), ("Rule[0].Code", "has_cart"), ("NoOfferPercentage", "50")]);
        var rowsBefore = await RowsOfShoppersAsync();
        using var stranger = new StoryShopper(_store.Address);
        Assert.False((await stranger.OpensCartAsync()).Has(SubTotalDiscount));
        await stranger.AddsToCartAsync(Teapot);
        var cart = await stranger.OpensCartAsync();
        Assert.Equal(4.90m, Amount(cart.Html, SubTotalDiscount));
        Assert.Contains("We store nothing about you", cart.Body, StringComparison.Ordinal);
        Assert.Equal(0, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id}"));

        // Charged as it is shown, and then the order alone is named.
        var orderId = await OrdersAsync(stranger);
        await IsChargedAsync(new Expected("OrderSubTotalDiscountExclTax", 4.90m), orderId, id);
        Assert.Equal(["0", $"{orderId}", "30"], (await _database.QueryAsync("SELECT \"ShopperId\", \"OrderId\", \"StateId\" FROM \"DynamicOffers_Grant\" WHERE \"CampaignId\" = " + id)).Single());
        Assert.Equal(rowsBefore, await RowsOfShoppersAsync());
        Assert.DoesNotContain(stranger.Browser.Cookies.GetAllCookies(), cookie => cookie.Name == DynamicOffersDefaults.VisitorCookie);

        // Once an order's customer, and once an address, on both checkouts.
        await stranger.AddsToCartAsync(Teapot);
        Assert.False((await stranger.OpensCartAsync()).Has(SubTotalDiscount));
        using var sameAddress = new StoryShopper(_store.Address) { TypedEmail = stranger.TypedEmail.ToUpperInvariant() };
        await sameAddress.AddsToCartAsync(Teapot);
        await sameAddress.GoesToConfirmOnOnePageAsync();
        Assert.Contains("used with an earlier order", (await sameAddress.ConfirmsOnOnePageAsync())!.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await sameAddress.ConfirmsOnOnePageAsync());
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id}"));

        // It ends with the order, and may be had again.
        await _owner.PressOnOrderAsync(orderId, "cancelorder");
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id} AND \"StateId\" = 50 AND \"OrderId\" IS NULL AND \"Amount\" = 0"));
        Assert.Equal(4.90m, Amount((await stranger.OpensCartAsync()).Html, SubTotalDiscount));

        // A campaign that stops between the confirm page and the order is told before paying.
        await stranger.GoesToConfirmAsync();
        await PressAsync(id, "pause");
        Assert.Contains("no longer holds", (await stranger.ConfirmsAsync()).Body, StringComparison.Ordinal);
        await PressAsync(id, "launch");
        await EndAsync(id);
    }

    private async Task Of_two_who_agreed_to_nothing_one_order_gets_the_last()
    {
        var id = await LaunchAsync([.. Reward("PercentOff", "OrderSubTotal", "10"), ("InAll", "1")]);
        using var one = new StoryShopper(_store.Address);
        using var other = new StoryShopper(_store.Address);
        foreach (var shopper in new[] { one, other })
        {
            await shopper.AddsToCartAsync(Teapot);
            Assert.True((await shopper.GoesToConfirmAsync()).Has(SubTotalDiscount));
        }

        var pages = await Task.WhenAll(one.ConfirmsAsync(), other.ConfirmsAsync());

        Assert.Single(pages, page => page.Url.AbsolutePath.Contains("/checkout/completed", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Body.Contains("no longer holds", StringComparison.Ordinal) && !page.Has(SubTotalDiscount));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Grant\" WHERE \"StateId\" = 30"));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_Grant\""));
        await EndAsync(id);
    }

    private async Task<int> RowsOfShoppersAsync()
    {
        var tables = new[] { "Shopper", "Signal", "Profile", "Exposure", "EmailLink", "IdleWatch" };
        var rows = 0;
        foreach (var table in tables)
            rows += await _database.CountAsync($"\"DynamicOffers_{table}\"");

        return rows;
    }

    private async Task The_best_step_of_a_ladder_holds_and_goes_with_the_cart()
    {
        await LaunchAsync([.. Reward("PercentOff", "OrderSubTotal", "5"), ("Rungs[0].FromSubTotal", "40"), ("Rungs[1].FromSubTotal", "60"), ("Rungs[1].Depth", "10")]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();

        await shopper.AddsToCartAsync(Mug);
        Assert.False((await shopper.OpensCartAsync()).Has(SubTotalDiscount));
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(6.30m, Amount((await shopper.OpensCartAsync()).Html, SubTotalDiscount));
        await TakesOutAsync(shopper, Mug);
        Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, SubTotalDiscount));
        await EndAsync();
    }

    private async Task A_product_s_page_says_what_an_offer_gives_there()
    {
        const string box = ".dynamic-offers-product";
        var id = await LaunchAsync(
        [
            .. Reward("PercentOff", "OrderSubTotal", "5"),
            ("Rungs[0].FromSubTotal", "40"),
            ("Rungs[1].FromSubTotal", "150"),
            ("Rungs[1].Depth", "10"),
            ("Titles[0].Text", "%Offer.Amount% off for you")
        ]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();

        // Nothing holds yet; the one product reaches the first step by itself, the other tells the way there.
        var teapot = await shopper.Browser.GetAsync("/" + Teapot);
        Assert.Equal(TeapotPrice * 0.95m, Amount(teapot.Html, ".dynamic-offers-price strong"));
        Assert.StartsWith("5 % off for you", teapot.Text(box + " p + p"), StringComparison.Ordinal);
        var mug = await shopper.Browser.GetAsync("/" + Mug);
        Assert.False(mug.Has(".dynamic-offers-price"));
        Assert.Contains("Add $40.00 more", mug.Text(box), StringComparison.Ordinal);

        await shopper.AddsToCartAsync(Teapot);
        Assert.StartsWith("5 % off for you", (await shopper.Browser.GetAsync("/" + Mug)).Text(box + " p + p"), StringComparison.Ordinal);
        var wallet = (await shopper.Browser.GetAsync("/offers")).Text(".page.dynamic-offers-wallet");
        Assert.Contains("5 % off for you", wallet, StringComparison.Ordinal);
        Assert.DoesNotContain("10 % off for you", wallet, StringComparison.Ordinal);
        await EndAsync(id);

        id = await LaunchAsync([.. Reward("PercentOff", "Products", "10"), ("ScopeIds", _mugId)]);
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await other.AddsToCartAsync(Mug);
        Assert.True((await other.Browser.GetAsync("/" + Mug)).Has(box));
        Assert.False((await other.Browser.GetAsync("/" + Teapot)).Has(box));
        await EndAsync(id);
    }

    private async Task B_is_free_only_with_A_and_once_for_each()
    {
        await LaunchAsync([.. Reward("BuyXGetY", "Products", "100"), ("ScopeIds", _mugId), ("BuyProductId", _teapotId), ("BuyUnits", "1"), ("BuyGets", "1")]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();

        await shopper.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice, await SubTotalAsync(shopper));
        await shopper.AddsToCartAsync(Mug);
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice + MugPrice, await SubTotalAsync(shopper));
        await TakesOutAsync(shopper, Teapot);
        Assert.Equal(2 * MugPrice, await SubTotalAsync(shopper));
        await EndAsync();
    }

    private async Task Two_lanes_go_together_and_an_exclusive_one_alone()
    {
        var first = await LaunchAsync(Reward("PercentOff", "OrderSubTotal", "10"));
        var second = await LaunchAsync([.. Reward("PercentOff", "Products", "10"), ("ScopeIds", _mugId), ("Lane", "lines")]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        await shopper.AddsToCartAsync(Mug);

        Assert.Equal(TeapotPrice + 12.60m, await SubTotalAsync(shopper));
        Assert.Equal(6.16m, Amount((await shopper.OpensCartAsync()).Html, SubTotalDiscount));

        var alone = await LaunchAsync([.. Reward("AmountOff", "OrderSubTotal", "20"), ("Lane", "alone"), ("IsExclusive", "true")]);
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await _owner.SaveSettingsAsync(("OffersPerShopperAndWeek", "5"));
        await other.AddsToCartAsync(Teapot);
        await other.AddsToCartAsync(Mug);

        Assert.Equal(TeapotPrice + MugPrice, await SubTotalAsync(other));
        Assert.Equal(20m, Amount((await other.OpensCartAsync()).Html, SubTotalDiscount));
        foreach (var id in new[] { first, second, alone })
            await EndAsync(id);
    }

    private async Task Points_are_given_with_the_payment_and_taken_back_with_the_order()
    {
        await LaunchAsync([.. Reward("Points", "OrderSubTotal", "150"), ("Lane", "points")]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.RegistersAsync();
        await shopper.AddsToCartAsync(Teapot);
        await shopper.OpensCartAsync();
        var orderId = await OrdersAsync(shopper);

        Assert.Contains(["150"], await _database.QueryAsync("SELECT \"Points\" FROM \"RewardPointsHistory\" WHERE \"Message\" LIKE 'Personal offer%'"));
        await _owner.PressOnOrderAsync(orderId, "cancelorder");
        Assert.Equal(
            0,
            (await _database.QueryAsync("SELECT \"Points\" FROM \"RewardPointsHistory\" WHERE \"Message\" LIKE 'Personal offer%'")).Sum(row => int.Parse(row[0], CultureInfo.InvariantCulture)));
        await EndAsync();
    }

    private async Task Of_two_shoppers_one_gets_the_last()
    {
        var id = await LaunchAsync([.. Reward("PercentOff", "OrderSubTotal", "10"), ("InAll", "1")]);
        using var one = await new StoryShopper(_store.Address).AgreesAsync();
        using var other = await new StoryShopper(_store.Address).AgreesAsync();

        await Task.WhenAll(one.AddsToCartAsync(Teapot), other.AddsToCartAsync(Teapot));
        var given = new[] { await one.OpensCartAsync(), await other.OpensCartAsync() }.Count(page => page.Has(SubTotalDiscount));

        Assert.Equal(1, given);
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id}"));
        await EndAsync(id);
    }

    private async Task A_paused_campaign_rests_and_goes_on()
    {
        var id = await LaunchAsync(Reward("PercentOff", "OrderSubTotal", "10"));
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        Assert.True((await shopper.OpensCartAsync()).Has(SubTotalDiscount));

        await PressAsync(id, "pause");
        Assert.False((await shopper.OpensCartAsync()).Has(SubTotalDiscount));
        await PressAsync(id, "launch");
        Assert.True((await shopper.OpensCartAsync()).Has(SubTotalDiscount));

        // The end takes away nothing that was given.
        await EndAsync(id);
        Assert.True((await shopper.OpensCartAsync()).Has(SubTotalDiscount));
        using var late = await new StoryShopper(_store.Address).AgreesAsync();
        await late.AddsToCartAsync(Teapot);
        Assert.False((await late.OpensCartAsync()).Has(SubTotalDiscount));
    }

    // The teapot costs the shop 21.50: at 49.00 there are 27.50 between.
    private async Task Nothing_is_given_below_cost()
    {
        (await _owner.SaveSettingsAsync(("MaximumDiscountPerOrder", "40"))).EnsureSuccess();
        await LaunchAsync(Reward("AmountOff", "OrderSubTotal", "27.51"));
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        Assert.False((await shopper.OpensCartAsync()).Has(SubTotalDiscount));
        await EndAsync();

        await LaunchAsync(Reward("AmountOff", "OrderSubTotal", "27.50"));
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await other.AddsToCartAsync(Teapot);
        Assert.Equal(27.50m, Amount((await other.OpensCartAsync()).Html, SubTotalDiscount));
        await EndAsync();
    }

    // There are more than three of either, and fewer than three hundred.
    private async Task Scarce_goods_sell_without_and_too_many_are_offered_deeper()
    {
        var stock = int.Parse((await _database.QueryAsync($"SELECT \"StockQuantity\" FROM \"Product\" WHERE \"Id\" = {_mugId}"))[0][0], CultureInfo.InvariantCulture);
        await LaunchAsync([.. Reward("PercentOff", "Products", "20"), ("ScopeIds", _mugId), ("PerShopper", "1")]);
        (await _owner.SaveSettingsAsync(("ScarceStock", $"{stock}"))).EnsureSuccess();
        using var scarce = await new StoryShopper(_store.Address).AgreesAsync();
        await scarce.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice, await SubTotalAsync(scarce));

        (await _owner.SaveSettingsAsync(("ScarceStock", "0"), ("OverstockFrom", $"{stock}"))).EnsureSuccess();
        using var many = await new StoryShopper(_store.Address).AgreesAsync();
        await many.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice * 0.75m, await SubTotalAsync(many));
        Assert.Contains("25% off selected products", (await many.Browser.GetAsync("/offers")).Text(".dynamic-offers-wallet"));

        // What was given stays, whatever becomes of the stock.
        (await _owner.SaveSettingsAsync(("OverstockFrom", "0"))).EnsureSuccess();
        Assert.Equal(MugPrice * 0.75m, await SubTotalAsync(many));
        await OrdersAsync(many);
        await EndAsync();
    }

    private async Task What_the_owners_cap_drops_is_not_promised_and_holds_up_no_order()
    {
        (await _owner.SaveSettingsAsync(("MaximumOrderDiscountPercentage", "5"))).EnsureSuccess();
        await LaunchAsync(Reward("PercentOff", "OrderSubTotal", "10"));
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        Assert.False((await shopper.OpensCartAsync()).Has(SubTotalDiscount));

        await OrdersAsync(shopper);
        (await _owner.SaveSettingsAsync(("MaximumOrderDiscountPercentage", "100"))).EnsureSuccess();
        await EndAsync();
    }

    // The shop's clock is put back by more than a day, and forward again by more than any offer lasts.
    private async Task A_product_that_is_gone_a_shop_without_discounts_and_a_clock_that_jumps_fail_no_page()
    {
        await LaunchAsync([.. Reward("PercentOff", "Products", "20"), ("ScopeIds", _mugId)]);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        await shopper.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice * 0.8m, await SubTotalAsync(shopper));

        await _owner.SaveHostSettingAsync("CatalogSettings.IgnoreDiscounts", "True");
        Assert.Equal(MugPrice, await SubTotalAsync(shopper));
        await _owner.SaveHostSettingAsync("CatalogSettings.IgnoreDiscounts", "False");
        Assert.Equal(MugPrice * 0.8m, await SubTotalAsync(shopper));

        await _store.KillAsync();
        await _database.QueryAsync($"UPDATE \"Product\" SET \"Deleted\" = {(postgres is null ? "1" : "true")} WHERE \"Id\" = {_mugId}");
        await File.WriteAllTextAsync(Path.Combine(_store.DataFolder, "clock.txt"), "-1.02:00:00");
        await _store.StartAgainAsync();
        foreach (var url in new[] { "/", "/cart", "/" + Teapot, "/offers" })
            (await shopper.Browser.GetAsync(url)).EnsureSuccess();
        using var other = await new StoryShopper(_store.Address).AgreesAsync();
        await other.AddsToCartAsync(Teapot);
        await OrdersAsync(other);

        // What was issued at a later time than now is no log-in.
        _owner.Dispose();
        _owner = await StoryOwner.LogInAsync(_store.Address);
        await _owner.LetPassAsync(TimeSpan.FromDays(10));
        foreach (var url in new[] { "/", "/cart", "/" + Teapot, "/offers" })
            (await shopper.Browser.GetAsync(url)).EnsureSuccess();
        (await _owner.Browser.GetAsync(Pages + "List")).EnsureSuccess();
        await EndAsync();
    }

    private const string SubTotalDiscount = ".order-subtotal-discount .value-summary";

    /// <param name="Column">Of the order, or of its lines added up; null where it is the lines'.</param>
    /// <param name="Amount">To the cent; null where a tenth of what would be paid.</param>
    private sealed record Expected(string? Column, decimal? Amount);

    private static Expected Line(decimal amount) => new(null, amount);

    private async Task IsWorthAsync(Expected expected, string[] products, (string, string?)[] terms)
    {
        var id = await LaunchAsync(terms);
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        foreach (var product in products)
            await shopper.AddsToCartAsync(product);
        await shopper.OpensCartAsync();
        _onOnePage = !_onOnePage;
        var orderId = await OrdersAsync(shopper, _undone % 4 == 3 ? "Authorize" : "Approve");

        await IsChargedAsync(expected, orderId, id);
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id} AND \"StateId\" = 30 AND \"OrderId\" = {orderId}"));

        // Once a shopper; and it comes back with the order.
        await shopper.AddsToCartAsync(Teapot);
        await shopper.OpensCartAsync();
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id}"));
        await UndoAsync(orderId);
        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Grant\" WHERE \"CampaignId\" = {id} AND \"StateId\" = 10 AND \"OrderId\" IS NULL"));
        await EndAsync(id);
    }

    // Each way back in turn.
    private async Task UndoAsync(int orderId)
    {
        switch (_undone++ % 4)
        {
            case 0:
                await _owner.PressOnOrderAsync(orderId, "cancelorder");
                break;
            case 1:
                await _owner.PressOnOrderAsync(orderId, "refundorderoffline");
                break;
            case 2:
                await _owner.DeleteOrderAsync(orderId);
                break;
            default:
                await _owner.PressOnOrderAsync(orderId, "voidorderoffline");
                break;
        }
    }

    private async Task IsChargedAsync(Expected expected, int orderId, int campaignId)
    {
        var order = (await _database.QueryAsync(
            $"""SELECT "OrderSubTotalDiscountExclTax", "OrderDiscount", "OrderShippingExclTax", "OrderTotal" FROM "Order" WHERE "Id" = {orderId}""")).Single();
        var lines = (await _database.QueryAsync($"""SELECT "DiscountAmountExclTax" FROM "OrderItem" WHERE "OrderId" = {orderId}""")).Sum(row => Number(row[0]));
        var figures = new Dictionary<string, decimal>
        {
            ["OrderSubTotalDiscountExclTax"] = Number(order[0]),
            ["OrderDiscount"] = Number(order[1]),
            ["OrderShippingExclTax"] = Number(order[2])
        };
        var column = expected.Column ?? "lines";
        var amount = expected.Column is null ? lines : figures[expected.Column];
        var wanted = expected.Amount ?? Math.Round((Number(order[3]) + figures["OrderDiscount"]) / 10m, 2, MidpointRounding.ToEven);

        Assert.True(amount == wanted, $"Campaign {campaignId}: {column} is {amount} and not {wanted}.");
        Assert.Equal(
            [column == "OrderSubTotalDiscountExclTax", column == "OrderDiscount", column == "lines"],
            [figures["OrderSubTotalDiscountExclTax"] > 0m, figures["OrderDiscount"] > 0m, lines > 0m]);
        if (column != "OrderShippingExclTax")
            Assert.Equal([[wanted.ToString("0.00", CultureInfo.InvariantCulture)]], (await _database.QueryAsync(
                $"""SELECT "Amount" FROM "DynamicOffers_Grant" WHERE "CampaignId" = {campaignId}""")).Select(row => new[] { Number(row[0]).ToString("0.00", CultureInfo.InvariantCulture) }));
    }

    private async Task<int> OrdersAsync(StoryShopper shopper, string payment = "Approve")
    {
        if (_onOnePage)
        {
            await shopper.GoesToConfirmOnOnePageAsync(payment);
            Assert.Null(await shopper.ConfirmsOnOnePageAsync());
        }
        else
        {
            await shopper.GoesToConfirmAsync(payment);
            var page = await shopper.ConfirmsAsync();
            Assert.True(page.Url.AbsolutePath.Contains("/checkout/completed", StringComparison.Ordinal), page.Body);
        }

        return int.Parse((await _database.QueryAsync("SELECT MAX(\"Id\") FROM \"Order\""))[0][0], CultureInfo.InvariantCulture);
    }

    private static async Task TakesOutAsync(StoryShopper shopper, string slug)
    {
        var cart = await shopper.OpensCartAsync();
        var row = cart.Html.QuerySelectorAll("tr").Single(line => line.QuerySelector($"a[href$='{slug}']") is not null);
        var id = row.QuerySelector("button[name=removefromcart]")!.GetAttribute("value");
        (await shopper.Browser.SubmitAsync("[name=updatecart]", new() { ["removefromcart"] = id })).EnsureSuccess();
    }

    private static async Task<decimal> SubTotalAsync(StoryShopper shopper) => Amount((await shopper.OpensCartAsync()).Html, ".order-subtotal .value-summary");

    private static (string, string?)[] Reward(string reward, string scope, string depth) =>
        [("Reward", reward), ("Scope", scope), ("Rungs[0].FromSubTotal", "0"), ("Rungs[0].Depth", depth)];

    /// <summary>Writes the campaign in the admin and launches it; everybody is offered it.</summary>
    private async Task<int> LaunchAsync((string, string?)[] terms)
    {
        (await _owner.Browser.GetAsync(Pages + "Create")).EnsureSuccess();
        var fields = new Dictionary<string, string?> { ["Name"] = "Story", ["NoOfferPercentage"] = "0" };
        foreach (var (name, value) in terms)
            fields[name] = value;
        var list = (await _owner.Browser.SubmitAsync("button[name=save]", fields)).EnsureSuccess();
        Assert.True(list.Has(".alert-success"), list.Body);
        _lastId = int.Parse((await _database.QueryAsync("SELECT MAX(\"Id\") FROM \"DynamicOffers_Campaign\""))[0][0], CultureInfo.InvariantCulture);
        await PressAsync(_lastId, "launch");

        return _lastId;
    }

    private int _lastId;

    private Task EndAsync(int? id = null) => PressAsync(id ?? _lastId, "end");

    private async Task PressAsync(int id, string button)
    {
        (await _owner.Browser.GetAsync(Pages + "List")).EnsureSuccess();
        var list = (await _owner.Browser.SubmitAsync($"tr[data-campaign-id='{id}'] button[name={button}]")).EnsureSuccess();
        Assert.True(list.Has(".alert-success"), list.Body);
    }

    private async Task<string> ProductIdAsync(string name) => (await _database.QueryAsync($"SELECT \"Id\" FROM \"Product\" WHERE \"Name\" = '{name}'"))[0][0];

    private async Task<string> CategoryIdAsync() =>
        (await _database.QueryAsync($"SELECT \"CategoryId\" FROM \"Product_Category_Mapping\" WHERE \"ProductId\" = {_teapotId}"))[0][0];

    private async Task<string> ManufacturerIdAsync() =>
        (await _database.QueryAsync($"SELECT \"ManufacturerId\" FROM \"Product_Manufacturer_Mapping\" WHERE \"ProductId\" = {_teapotId}"))[0][0];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
