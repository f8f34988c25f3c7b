using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What shoppers do, as the log holds it afterwards: each act once, and nothing that was no shopper's act.</summary>
public sealed class SignalStories : IAsyncLifetime
{
    private static readonly string[] Looks = [SignalKind.VisitStarted, SignalKind.ProductViewed, SignalKind.CategoryViewed];

    private DemoStoreProcess _store = null!;
    private StoryOwner _owner = null!;
    private ShopDatabase _database = null!;
    private SignalLog _log = null!;

    public async Task InitializeAsync()
    {
        _store = await DemoStoreProcess.StartAsync();
        _owner = await StoryOwner.LogInAsync(_store.Address);
        _database = new ShopDatabase(_store, postgreSql: null);
        _log = new SignalLog(_database);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Shoppers_acts_stand_in_the_log_once_and_in_order()
    {
        await Looking_around_is_views_of_products_categories_and_searches();
        await An_order_is_its_steps_its_products_and_itself("in steps");
        await An_order_is_its_steps_its_products_and_itself("on one page");
        await A_declined_payment_is_a_failed_one_in_both_checkouts();
        await A_cart_that_moves_at_a_log_in_is_one_fact();
        await A_wishlist_is_no_cart();
        await Crawlers_impersonating_owners_and_their_cart_lists_leave_nothing();
        await A_visitor_with_inhuman_speed_takes_no_part();
        await A_guest_whose_record_was_cleaned_up_comes_back_as_a_returning_visitor();
    }

    private async Task Looking_around_is_views_of_products_categories_and_searches()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();

        await shopper.LooksAtAsync("cast-iron-teapot", "hand-coffee-grinder");
        await shopper.LooksAtAsync("search?q=tea");

        await _log.WaitAsync(id, [SignalKind.ProductViewed, SignalKind.ProductViewed, SignalKind.Searched], SignalKind.VisitStarted);
        Assert.Equal(1, await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.VisitStarted}' AND \"Value\" = {(int)DeviceClass.Desktop}"));
    }

    private async Task An_order_is_its_steps_its_products_and_itself(string checkout)
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        if (checkout == "in steps")
        {
            await shopper.GoesToConfirmAsync();
            await shopper.ConfirmsAsync();
        }
        else
        {
            await shopper.GoesToConfirmOnOnePageAsync();
            await shopper.ConfirmsOnOnePageAsync();
        }

        // Clearing the cart is part of the order, no removal.
        await _log.WaitAsync(
            id,
            [SignalKind.CartItemAdded, SignalKind.CheckoutStarted, SignalKind.CountryChanged, SignalKind.ShippingCostSeen, SignalKind.ProductOrdered, SignalKind.OrderPlaced, SignalKind.OrderPaid],
            Looks);
        await WaitAsync(async () => await _database.CountAsync($"\"DynamicOffers_IdleWatch\" WHERE \"ShopperId\" = {id}") == 0, "An order ends the watch.");
    }

    private async Task A_declined_payment_is_a_failed_one_in_both_checkouts()
    {
        using var inSteps = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        await inSteps.AddsToCartAsync("cast-iron-teapot");
        await inSteps.GoesToConfirmAsync("Decline");
        await inSteps.ConfirmsAsync();
        await WaitAsync(async () => await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.PaymentFailed}'") == 1, "The failed payment in steps.");

        using var onOnePage = await new StoryShopper(_store.Address).AgreesAsync();
        id = await _log.GetNewestShopperAsync();
        await onOnePage.AddsToCartAsync("cast-iron-teapot");
        await onOnePage.GoesToConfirmOnOnePageAsync("Decline");
        await onOnePage.ConfirmsOnOnePageAsync();
        await WaitAsync(async () => await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.PaymentFailed}'") == 1, "The failed payment on one page.");
        Assert.Equal(0, await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.OrderPlaced}'"));
    }

    private async Task A_cart_that_moves_at_a_log_in_is_one_fact()
    {
        using var first = new StoryShopper(_store.Address);
        var email = await first.RegistersAsync();
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.AddsToCartAsync("hand-coffee-grinder");

        await shopper.LogsInAsync(email);
        await shopper.OpensCartAsync();

        await _log.WaitAsync(id, [SignalKind.CartItemAdded, SignalKind.CartItemAdded, SignalKind.CartMoved, SignalKind.LoggedIn], Looks);
        Assert.Equal(1, await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.CartMoved}' AND \"Value\" = 2"));
    }

    private async Task A_wishlist_is_no_cart()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        var page = (await shopper.Browser.GetAsync("/cast-iron-teapot")).EnsureSuccess();
        var url = page.Find(".add-to-cart-button").GetAttribute("data-addtocart-details")!;
        var wishlist = string.Concat(url.AsSpan(0, url.LastIndexOf('/')), "/2");
        (await shopper.Browser.PostAsync(wishlist, FormFields.Read((AngleSharp.Html.Dom.IHtmlFormElement)page.Find("#product-details-form")))).EnsureSuccess();

        await _log.WaitAsync(id, [SignalKind.ProductViewed], SignalKind.VisitStarted);
    }

    private async Task Crawlers_impersonating_owners_and_their_cart_lists_leave_nothing()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        var email = await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.CartItemAdded}'") == 1, "The shopper's own.");
        var before = await _log.CountAsync("1 = 1");
        var shoppers = await _database.CountAsync("\"DynamicOffers_Shopper\"");

        using (var crawler = new ShopBrowser(_store.Address, "Googlebot/2.1 (+http://www.google.com/bot.html)"))
        {
            await crawler.GetAsync("/");
            await crawler.GetAsync("/cast-iron-teapot");
        }

        var customerId = (await _database.QueryAsync($"SELECT \"Id\" FROM \"Customer\" WHERE \"Email\" = '{email}'"))[0][0];
        await _owner.Browser.GetAsync("/Admin/Customer/List");
        using (var impersonator = await StoryOwner.LogInAsync(_store.Address))
        {
            await impersonator.Browser.GetAsync($"/Admin/Customer/Edit/{customerId}");
            await impersonator.Browser.PostAsync($"/Admin/Customer/Impersonate/{customerId}", Fields(("id", customerId)));
            var product = (await impersonator.Browser.GetAsync("/cast-iron-teapot")).EnsureSuccess();
            await impersonator.Browser.PostAsync(
                product.Find(".add-to-cart-button").GetAttribute("data-addtocart-details")!,
                FormFields.Read((AngleSharp.Html.Dom.IHtmlFormElement)product.Find("#product-details-form")));
            (await impersonator.Browser.GetAsync("/cart")).EnsureSuccess();
            await impersonator.Browser.GetAsync("/logout");
        }

        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(before, await _log.CountAsync("1 = 1"));
        Assert.Equal(shoppers, await _database.CountAsync("\"DynamicOffers_Shopper\""));
    }

    private async Task A_visitor_with_inhuman_speed_takes_no_part()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, SpeedGate.MostPages + 10), async (_, _) =>
        {
            using var answer = await shopper.Browser.RequestAsync("/cast-iron-teapot");
            answer.EnsureSuccessStatusCode();
        });

        Assert.Equal(1, await _database.CountAsync($"\"DynamicOffers_Shopper\" WHERE \"Id\" = {id} AND \"InhumanOnUtc\" IS NOT NULL"));
        await shopper.AddsToCartAsync("cast-iron-teapot");
        Assert.False((await shopper.OpensCartAsync()).Has("[class*=dynamic-offers-cart]"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await _log.CountAsync($"\"ShopperId\" = {id} AND \"Kind\" = '{SignalKind.CartItemAdded}'"));
    }

    private async Task A_guest_whose_record_was_cleaned_up_comes_back_as_a_returning_visitor()
    {
        using var shopper = await new StoryShopper(_store.Address).AgreesAsync();
        var id = await _log.GetNewestShopperAsync();
        await shopper.LooksAtAsync("cast-iron-teapot");
        var customerId = (await _database.QueryAsync($"SELECT \"CustomerId\" FROM \"DynamicOffers_Shopper\" WHERE \"Id\" = {id}"))[0][0];

        await _owner.LetPassAsync(TimeSpan.FromHours(30));
        await _owner.CleanUpGuestsAsync();
        Assert.Equal(0, await _database.CountAsync($"\"Customer\" WHERE \"Id\" = {customerId}"));
        await shopper.LooksAtAsync("hand-coffee-grinder");

        await _log.WaitAsync(id, [SignalKind.VisitStarted, SignalKind.ProductViewed, SignalKind.VisitStarted, SignalKind.ProductViewed]);
        var state = await ReadProfileAsync(id);
        var features = ShopperFeatures.Of(state, DateTime.UtcNow.AddHours(30));
        Assert.Equal(2, features.Visits);
        Assert.InRange(features.SinceVisitBefore!.Value.TotalHours, 29.9, 30.2);
    }

    private async Task<ProfileState> ReadProfileAsync(int shopperId)
    {
        ProfileState? state = null;
        await WaitAsync(
            async () =>
            {
                var rows = await _database.QueryAsync($"SELECT \"State\" FROM \"DynamicOffers_Profile\" WHERE \"ShopperId\" = {shopperId}");
                state = rows.Count == 0 ? null : ProfileState.FromBytes(Convert.FromBase64String(rows[0][0]));

                return state?.Visits == 2;
            },
            "The profile is saved.");

        return state!;
    }

    private static Task WaitAsync(Func<Task<bool>> condition, string what) => OfferStories.WaitAsync(condition, what);
}
