using System.Globalization;
using System.Net;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>
/// Recipes as an owner opens them from the list, played through the shop's own cart and checkout: who does what, what happens, what is paid. One process serves them all,
/// each is ended before the next.
/// </summary>
public sealed class RecipeStories : OwnersShopStories
{
    private const string Pages = "/Admin/DynamicOffersCampaigns/";
    private const string Discount = ".order-subtotal-discount .value-summary";
    private const string Link = "#dynamic-offers-friend-link";
    private const string Friend = "#dynamic-offers-friend";
    private const string Accept = "#dynamic-offers-friend form[action$=accept] button";
    private const string Teapot = "cast-iron-teapot";
    private const string Mug = "stoneware-mug";
    private const decimal TeapotPrice = 49m;
    private const decimal MugPrice = 14m;
    private const decimal TeaPrice = 9.80m;
    private const string Category = "kitchen";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await Owner.SaveSettingsAsync(("MaximumDiscountPerOrder", "40"))).EnsureSuccess();
    }

    [Fact]
    public async Task Recipes_do_what_they_say()
    {
        await Spend_more_save_more();
        await Buy_one_get_another_free_once_for_each();
        await What_goes_with_it();
        await Welcome_to_those_who_signed_up();
        await Free_shipping_for_who_saw_what_it_costs();
        await Friends_of_coupons();
        await Who_brings_a_friend();
        await Steady_interest_in_one_product();
        await Regulars_are_thanked();
        await Leaving_with_a_full_cart();
        await Too_much_of_it_in_stock();
        await A_cart_that_was_left();
        await A_category_looked_at_again();
        await Win_back_who_stays_away();
        await Database.LedgerBalancesAsync();
    }

    private async Task Spend_more_save_more()
    {
        await LaunchAsync("spend_more");
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        var cart = await shopper.OpensCartAsync();
        Assert.False(cart.Has(Discount));
        Assert.StartsWith("Add $1.00 more to your cart: 5% off", cart.Text(".dynamic-offers-next"));

        await shopper.AddsToCartAsync(Mug);
        cart = await shopper.OpensCartAsync();
        Assert.Equal((TeapotPrice + MugPrice) * 0.05m, Amount(cart.Html, Discount));
        Assert.StartsWith("5% off your order", cart.Text(".dynamic-offers-cart strong"));
        Assert.StartsWith("Add $37.00 more to your cart: 10% off", cart.Text(".dynamic-offers-next"));
        await shopper.AddsToCartAsync(Teapot);
        cart = await shopper.OpensCartAsync();
        Assert.Equal(((TeapotPrice * 2) + MugPrice) * 0.10m, Amount(cart.Html, Discount));
        Assert.False(cart.Has(".dynamic-offers-next"));
        Assert.Equal(((TeapotPrice * 2) + MugPrice) * 0.10m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Buy_one_get_another_free_once_for_each()
    {
        var (teapot, mug) = (await ProductIdAsync("Cast iron teapot"), await ProductIdAsync("Stoneware mug"));
        await LaunchAsync("buy_and_get", ("Rule[0].Values[products]", teapot), ("BuyProductId", teapot), ("ScopeIds", mug));
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Mug);
        await shopper.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice * 2, await SubTotalAsync(shopper));

        // One of the two, because one teapot is bought.
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice + MugPrice, await SubTotalAsync(shopper));
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice * 2, await SubTotalAsync(shopper));
        Assert.Equal(TeapotPrice * 2, await OrdersAsync(shopper, "OrderSubtotalExclTax"));
        await EndAsync();
    }

    private async Task What_goes_with_it()
    {
        var (teapot, mug) = (await ProductIdAsync("Cast iron teapot"), await ProductIdAsync("Stoneware mug"));
        await LaunchAsync("goes_with", ("Rule[1].Values[products]", teapot), ("ScopeIds", mug));
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice, await SubTotalAsync(shopper));

        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice + (MugPrice * 0.70m), await SubTotalAsync(shopper));
        Assert.Equal(TeapotPrice + (MugPrice * 0.70m), await OrdersAsync(shopper, "OrderSubtotalExclTax"));
        await EndAsync();
    }

    private async Task Welcome_to_those_who_signed_up()
    {
        await LaunchAsync("welcome");
        using var guest = await AgreesAsync();
        await guest.AddsToCartAsync(Teapot);
        Assert.False((await guest.OpensCartAsync()).Has(Discount));

        await guest.RegistersAsync();
        Assert.Equal(TeapotPrice * 0.10m, Amount((await guest.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.10m, await OrdersAsync(guest, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Free_shipping_for_who_saw_what_it_costs()
    {
        await LaunchAsync("shipping_shock");
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        await shopper.OpensCartAsync();
        Assert.Equal(0, await GrantsAsync());

        // The ways to ship are shown on the way to the confirm page.
        Assert.Equal(0m, await OrdersAsync(shopper, "OrderShippingExclTax"));
        Assert.Equal(1, await GrantsAsync());
        await EndAsync();
    }

    private async Task Friends_of_coupons()
    {
        await LaunchAsync("coupon_friends");
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        Assert.False((await shopper.OpensCartAsync()).Has(Discount));

        var code = (await Database.QueryAsync("SELECT \"CouponCode\" FROM \"Discount\" WHERE \"CouponCode\" IS NOT NULL"))[0][0];
        (await shopper.Browser.SubmitAsync("[name=applydiscountcouponcode]", new() { ["discountcouponcode"] = code })).EnsureSuccess();
        Assert.Equal(TeapotPrice * 0.15m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.15m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Steady_interest_in_one_product()
    {
        await LaunchAsync("steady_interest");
        using var shopper = await AgreesAsync();
        await shopper.LooksAtAsync(Teapot, Teapot);
        Assert.Equal(0, await GrantsAsync());
        await shopper.LooksAtAsync(Teapot);
        Assert.Equal(1, await GrantsAsync());

        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice * 0.10m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.10m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Regulars_are_thanked()
    {
        // Spent more than 500 a moment ago.
        using var shopper = await AgreesAsync();
        foreach (var _ in Enumerable.Range(0, 9))
            await shopper.AddsToCartAsync("hand-coffee-grinder");
        Assert.InRange(await OrdersAsync(shopper, "OrderTotal"), 500m, 600m);

        await LaunchAsync("regulars");
        using var stranger = await AgreesAsync();
        await stranger.AddsToCartAsync(Teapot);
        Assert.False((await stranger.OpensCartAsync()).Has(Discount));
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice * 0.15m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.15m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Leaving_with_a_full_cart()
    {
        await LaunchAsync("leaving");
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        await shopper.AddsToCartAsync(Teapot);
        await shopper.AddsToCartAsync(Mug);
        await shopper.OpensCartAsync();
        Assert.Equal(0, await GrantsAsync());

        // As the script tells it.
        await shopper.LooksAtAsync(Mug);
        (await shopper.Browser.PostAsync("/offers/beacon", Fields(("id", Guid.NewGuid().ToString("N")), ("signals", """[{"kind":"exit_intent"}]""")))).EnsureSuccess();
        Assert.Equal(((TeapotPrice * 2) + MugPrice) * 0.10m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(((TeapotPrice * 2) + MugPrice) * 0.10m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Too_much_of_it_in_stock()
    {
        // Of the tea there are 120, of the mug 95 at most.
        await LaunchAsync("overstock", ("ScopeIds", $"{await ProductIdAsync("Earl Grey in a tin")},{await ProductIdAsync("Stoneware mug")}"));
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Mug);
        Assert.Equal(MugPrice, await SubTotalAsync(shopper));
        using var other = await AgreesAsync();
        await other.AddsToCartAsync("earl-grey-in-a-tin");
        Assert.Equal(TeaPrice * 0.85m, await SubTotalAsync(other));
        Assert.Equal(TeaPrice * 0.85m, await OrdersAsync(other, "OrderSubtotalExclTax"));
        await EndAsync();
    }

    private async Task A_cart_that_was_left()
    {
        await LaunchAsync("abandoned_cart");
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Teapot);
        Assert.False((await shopper.OpensCartAsync()).Has(Discount));
        await Owner.LetPassAsync(TimeSpan.FromHours(30));

        // The settings have an offer for who comes back as well; the cart takes what is worth more.
        await shopper.LooksAtAsync(Teapot);
        Assert.Equal(10m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(10m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task A_category_looked_at_again()
    {
        await LaunchAsync("category_again");
        using var shopper = await AgreesAsync();
        await shopper.LooksAtAsync(Category, Category);
        await shopper.LooksAtAsync(Teapot);
        Assert.Equal(0, await GrantsAsync());
        await Owner.LetPassAsync(TimeSpan.FromHours(24));
        await shopper.LooksAtAsync(Category);
        await shopper.AddsToCartAsync(Teapot);
        Assert.Equal(TeapotPrice * 0.05m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.05m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task Who_brings_a_friend()
    {
        using var anna = await AgreesAsync();
        var email = await anna.RegistersAsync();
        Assert.False((await anna.Browser.GetAsync("/offers")).Has(Link), "No campaign, no link.");
        await LaunchAsync("coupon_friends");
        await anna.AddsToCartAsync(Teapot);
        var link = new Uri((await anna.Browser.GetAsync("/offers")).Find(Link).GetAttribute("value")!).AbsolutePath;

        // Nothing is kept of Ben before he says yes.
        using var ben = new StoryShopper(Store.Address);
        var shoppers = await Database.CountAsync("\"DynamicOffers_Shopper\"");
        var page = (await ben.Browser.GetAsync(link)).EnsureSuccess();
        Assert.False(page.Has(Accept));
        Assert.DoesNotContain(ben.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("DynamicOffers"));
        Assert.Equal((shoppers, 0), (await Database.CountAsync("\"DynamicOffers_Shopper\""), await Database.CountAsync("\"DynamicOffers_Referral\"")));

        page = (await ben.Browser.SubmitAsync($"{Friend} button[value=yes]")).EnsureSuccess();
        Assert.Equal(link, page.Url.AbsolutePath);
        Assert.Equal(0, await Database.CountAsync("\"DynamicOffers_Referral\""));
        page = (await ben.Browser.SubmitAsync(Accept)).EnsureSuccess();
        Assert.Contains("You have accepted", page.Text(Friend));
        Assert.Equal(1, await Database.CountAsync("\"DynamicOffers_Referral\""));

        // Ordered is not paid: that the owner says.
        await ben.AddsToCartAsync(Mug);
        await ben.GoesToConfirmAsync("Pending");
        Assert.Contains("/checkout/completed", (await ben.ConfirmsAsync()).Url.AbsolutePath);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False((await anna.OpensCartAsync()).Has(Discount));
        await Owner.PressOnOrderAsync(await LastOrderAsync(), "markorderaspaid");
        for (var tries = 0; tries < 100 && !(await anna.OpensCartAsync()).Has(Discount); tries++)
            await Task.Delay(100);
        Assert.Equal(TeapotPrice * 0.15m, Amount((await anna.OpensCartAsync()).Html, Discount));
        Assert.Contains("A friend to whom you recommended us has ordered.", (await anna.Browser.GetAsync("/offers")).Text(".dynamic-offers-wallet"));

        // Once: another order of Ben's changes nothing, and Anna is no friend of her own.
        await ben.AddsToCartAsync(Mug);
        await OrdersAsync(ben, "OrderTotal");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Database.CountAsync("\"DynamicOffers_Signal\" WHERE \"Kind\" = 'friend_ordered'"));
        Assert.Contains("for friends who are new here", (await anna.Browser.GetAsync(link)).EnsureSuccess().Text(Friend));
        Assert.False(anna.Browser.Page!.Has(Accept));
        using var elsewhere = new StoryShopper(Store.Address);
        await elsewhere.AgreesAsync();
        await elsewhere.Browser.GetAsync(link);
        (await elsewhere.Browser.SubmitAsync(Accept)).EnsureSuccess();
        Assert.Equal(2, await Database.CountAsync("\"DynamicOffers_Referral\""));
        await elsewhere.LogsInAsync(email);
        await elsewhere.LooksAtAsync(Mug);
        Assert.Equal(1, await Database.CountAsync("\"DynamicOffers_Referral\""));

        // What is kept is shown and taken along, and goes.
        Assert.Contains("Recommendation of a friend accepted", (await ben.Browser.GetAsync("/offers/preferences")).Text(".dynamic-offers-facts"));
        using var file = await ben.Browser.RequestAsync("/offers/export");
        Assert.Contains("\"firstOrderPaidOnUtc\": \"20", await file.Content.ReadAsStringAsync());
        await ben.Browser.GetAsync("/offers/preferences");
        (await ben.Browser.SubmitAsync("#dynamic-offers-personal button[value=no]")).EnsureSuccess();
        Assert.Equal(0, await Database.CountAsync("\"DynamicOffers_Referral\""));
        await EndAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Browser.GetAsync(link)).Status);
        Assert.Contains("no longer valid", ben.Browser.Page!.Text(Friend));
    }

    private async Task<int> LastOrderAsync() => int.Parse((await Database.QueryAsync("SELECT MAX(\"Id\") FROM \"Order\""))[0][0], CultureInfo.InvariantCulture);

    private async Task Win_back_who_stays_away()
    {
        using var shopper = await AgreesAsync();
        await shopper.AddsToCartAsync(Mug);
        await OrdersAsync(shopper, "OrderTotal");
        await LaunchAsync("win_back");
        await shopper.AddsToCartAsync(Teapot);
        Assert.False((await shopper.OpensCartAsync()).Has(Discount));

        // In steps after which the owner is still logged in.
        foreach (var _ in Enumerable.Range(0, 10))
            await Owner.LetPassAsync(TimeSpan.FromDays(10));
        await shopper.LooksAtAsync(Mug);
        Assert.Equal(TeapotPrice * 0.15m, Amount((await shopper.OpensCartAsync()).Html, Discount));
        Assert.Equal(TeapotPrice * 0.15m, await OrdersAsync(shopper, "OrderSubTotalDiscountExclTax"));
        await EndAsync();
    }

    private async Task<StoryShopper> AgreesAsync() => await new StoryShopper(Store.Address).AgreesAsync();

    private Task<int> GrantsAsync() => Database.CountAsync("\"DynamicOffers_Grant\" WHERE \"CampaignId\" = (SELECT MAX(\"Id\") FROM \"DynamicOffers_Campaign\")");

    private async Task<string> ProductIdAsync(string name) => (await Database.QueryAsync($"SELECT \"Id\" FROM \"Product\" WHERE \"Name\" = '{name}'"))[0][0];

    private static async Task<decimal> SubTotalAsync(StoryShopper shopper) => Amount((await shopper.OpensCartAsync()).Html, ".order-subtotal .value-summary");

    private async Task<decimal> OrdersAsync(StoryShopper shopper, string column)
    {
        await shopper.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);

        return decimal.Parse((await Database.QueryAsync($"SELECT \"{column}\" FROM \"Order\" ORDER BY \"Id\" DESC"))[0][0], CultureInfo.InvariantCulture);
    }

    // Everybody is offered it, so that it can be told what it does; that a part is not has stories of its own.
    private async Task LaunchAsync(string recipe, params (string Name, string? Value)[] terms)
    {
        (await Owner.Browser.GetAsync($"{Pages}Create?recipe={recipe}")).EnsureSuccess();
        var list = (await Owner.Browser.SubmitAsync("button[name=save]", terms.Append(("NoOfferPercentage", "0")).ToDictionary(term => term.Item1, term => term.Item2))).EnsureSuccess();
        Assert.True(list.Has(".alert-success"), list.Body);
        (await Owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();
    }

    private async Task EndAsync()
    {
        await Owner.Browser.GetAsync(Pages + "List");
        (await Owner.Browser.SubmitAsync("tbody button[name=end]")).EnsureSuccess();
    }
}
