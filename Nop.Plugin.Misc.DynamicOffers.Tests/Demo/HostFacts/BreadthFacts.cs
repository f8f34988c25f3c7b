using Nop.Core.Domain;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Common;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>What a store has beside what the plugin touches, so that a shopper and an owner find their way: each once.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class BreadthFacts(FactShop shop) : IClassFixture<FactShop>
{
    [Fact]
    public async Task There_are_two_stores_known_by_their_hosts()
    {
        var stores = await shop.AskAsync(services => services.Get<IStoreService>().GetAllStoresAsync());
        Assert.Equal(["DemoStore", "DemoStore Outlet"], stores.Select(store => store.Name));

        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        foreach (var store in stores)
        {
            using var page = await shopper.RequestAsync("/", ("Host", store.Hosts));
            Assert.StartsWith($"{store.Name}. ", ShopPage.ParseHtml(await page.Content.ReadAsStringAsync()).Title);
        }
    }

    [Fact]
    public async Task A_cart_belongs_to_its_store() => await shop.DoAsync(async services =>
    {
        var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(5));
        await services.AddToCartAsync(guest, product);

        Assert.Empty(await services.Get<IShoppingCartService>().GetShoppingCartAsync(guest, ShoppingCartType.ShoppingCart, storeId: 2));
    });

    [Fact]
    public async Task There_are_two_languages_one_of_them_from_right_to_left()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        var english = await shopper.GetAsync("/");
        Assert.NotEqual("rtl", english.Find("html").GetAttribute("dir"));

        var arabic = await shopper.GetAsync(english.Html.QuerySelectorAll("#customerlanguage option")[1].GetAttribute("value")!);
        Assert.Equal(("rtl", "ar"), (arabic.Find("html").GetAttribute("dir"), arabic.Find("html").GetAttribute("lang")![..2]));
    }

    [Fact]
    public async Task There_are_two_currencies()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        var dollars = await shopper.GetAsync("/cast-iron-teapot");
        Assert.Contains("$49.00", dollars.Text(".product-price"));

        var euros = await shopper.GetAsync(dollars.Html.QuerySelectorAll("#customerCurrency option")[1].GetAttribute("value")!);
        Assert.Contains("44,10 €", euros.Text(".product-price").Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Prices_are_shown_without_tax_and_with_it()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        Assert.Contains("$49.00", (await shopper.GetAsync("/cast-iron-teapot")).Text(".product-price"));

        await shop.WithAsync<TaxSettings>(nameof(TaxSettings.TaxDisplayType), TaxDisplayType.IncludingTax, async () =>
            Assert.DoesNotContain("$49.00", (await shopper.GetAsync("/cast-iron-teapot")).Text(".product-price")));
    }

    [Fact]
    public async Task A_product_page_shows_its_tier_prices_and_maker_and_a_gift_card_asks_for_whom()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        var mug = await shopper.GetAsync("/stoneware-mug");
        Assert.Contains("$10.90", mug.Text(".tier-prices"));
        Assert.True((await shopper.GetAsync("/tamarind-works")).EnsureSuccess().Has("a[href='/stoneware-mug']"));

        (await shopper.GetAsync("/demostore-gift-card")).Find(".giftcard .recipient-name");
    }

    [Fact]
    public async Task The_coupon_box_takes_a_code_and_the_mini_cart_and_the_wishlist_hold_what_was_added()
    {
        using var shopper = await shop.GetShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.OpensCartAsync();
        var cart = await shopper.Browser.SubmitAsync(".apply-discount-coupon-code-button", new() { ["discountcouponcode"] = "SAVE3" });
        Assert.Contains("3.00", cart.Text(".order-subtotal-discount"));
        Assert.Contains("Cast iron teapot", cart.Text(".mini-shopping-cart"));

        var page = await shopper.Browser.GetAsync("/glass-teapot-with-strainer");
        var url = page.Find("[data-addtocart-details$='/2']").GetAttribute("data-addtocart-details")!;
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Find("#product-details-form");
        Assert.True((await shopper.Browser.PostAsync(url, FormFields.Read(form))).Json.GetProperty("success").GetBoolean());
        Assert.Contains("Glass teapot", (await shopper.Browser.GetAsync("/wishlist")).Text(".wishlist-page"));
    }

    [Fact]
    public Task Reward_points_pay_a_part_of_the_order() => shop.DoAsync(async services =>
    {
        var customer = await services.AddRegisteredAsync();
        var points = services.Get<IRewardPointService>();
        await points.AddRewardPointsHistoryEntryAsync(customer, 4, FactRows.StoreId, "A gift");
        await services.AddToCartAsync(customer, await services.AddProductAsync(10));
        await services.Get<IGenericAttributeService>().SaveAttributeAsync(
            customer, NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, true, FactRows.StoreId);

        Assert.Equal(6, (await services.PlaceAsync(customer)).OrderTotal);
        Assert.Equal(0, await points.GetRewardPointsBalanceAsync(customer.Id, FactRows.StoreId));
    });

    [Fact]
    public async Task A_complete_order_can_be_returned()
    {
        using var shopper = await shop.GetShopperAsync();
        await shopper.RegistersAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await shopper.GoesToConfirmAsync();
        await shopper.ConfirmsAsync();
        var orderId = await shopper.GetLastOrderIdAsync();
        await shop.DoAsync(async services =>
        {
            var order = await services.Get<IOrderService>().GetOrderByIdAsync(orderId);
            order.OrderStatus = OrderStatus.Complete;
            await services.Get<IOrderService>().UpdateOrderAsync(order);
        });

        var form = await shopper.Browser.GetAsync($"/returnrequest/{orderId}");
        var field = form.Find(".qty-input").GetAttribute("name")!;
        var heard = await Heard.DuringAsync(async () =>
            Assert.True((await shopper.Browser.SubmitAsync(".submit-return-request-button", new() { [field] = "1" })).Has(".result")));
        Assert.Single(heard.OfType<EntityInsertedEvent<ReturnRequest>>());
    }

    [Fact]
    public async Task A_newsletter_is_subscribed_by_a_mail_of_confirmation()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        await shopper.GetAsync("/");
        await shopper.PostAsync("/subscribenewsletter", StoryShopper.Fields(("email", email)));
        var subscription = await shop.AskAsync(services => services.Table<NewsLetterSubscription>().SingleAsync(row => row.Email == email));
        Assert.False(subscription.Active);

        var heard = await Heard.DuringAsync(() =>
            shopper.GetAsync($"/newsletter/subscriptionactivation/{subscription.NewsLetterSubscriptionGuid}/true"));
        Assert.Single(heard.OfType<EmailSubscribedEvent>());
    }

    [Fact]
    public async Task E18_Deleting_a_customer_for_good_tells_id_and_old_email()
    {
        var customer = await shop.AskAsync(services => services.AddRegisteredAsync());
        using var admin = await shop.GetAdminAsync();
        await admin.GetAsync($"/Admin/Customer/Edit/{customer.Id}");
        var heard = await Heard.DuringAsync(() => admin.PostAsync("/Admin/Customer/GdprDelete", StoryShopper.Fields(("id", $"{customer.Id}"))));

        var deleted = Assert.Single(heard.OfType<CustomerPermanentlyDeleted>());
        Assert.Equal((customer.Id, customer.Email), (deleted.CustomerId, deleted.Email));
    }

    [Fact]
    public async Task E18_The_cookie_bar_knows_only_OK()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        Assert.False((await shopper.GetAsync("/")).Has(".eu-cookie-bar-notification"));

        await shop.WithAsync<StoreInformationSettings>(nameof(StoreInformationSettings.DisplayEuCookieLawWarning), true, async () =>
        {
            Assert.Single((await shopper.GetAsync("/")).Html.QuerySelectorAll(".eu-cookie-bar-notification button"));
            await shopper.PostAsync("/eucookielawaccept", []);
            Assert.False((await shopper.GetAsync("/")).Has(".eu-cookie-bar-notification"));
        });
    }

    [Fact]
    public async Task The_owner_switches_settings_of_the_host_for_all_stores_or_for_one()
    {
        const string key = "CatalogSettings.IgnoreDiscounts";
        using var admin = await shop.GetAdminAsync();
        (await admin.GetAsync("/Admin/Setting/AllSettings")).EnsureSuccess();
        await admin.PostAsync("/Admin/Setting/ChangeStoreScopeConfiguration", StoryShopper.Fields(("storeid", "2")));
        await admin.PostAsync("/Admin/Setting/AllSettings", StoryShopper.Fields((key, "True")));

        var values = await shop.AskAsync(async services =>
        {
            var settings = services.Get<Services.Configuration.ISettingService>();

            return (First: (await settings.LoadSettingAsync<CatalogSettings>(1)).IgnoreDiscounts,
                Second: (await settings.LoadSettingAsync<CatalogSettings>(2)).IgnoreDiscounts);
        });
        Assert.Equal((false, true), values);
        await admin.PostAsync("/Admin/Setting/ChangeStoreScopeConfiguration", StoryShopper.Fields(("storeid", "0")));
    }

    [Fact]
    public async Task The_owner_runs_the_task_that_deletes_guests()
    {
        var old = await shop.AskAsync(async services =>
        {
            var guest = await services.AddGuestAsync();
            guest.CreatedOnUtc = DateTime.UtcNow.AddDays(-2);
            await services.Get<IRepository<Customer>>().UpdateAsync(guest);

            return guest;
        });
        using var admin = await shop.GetAdminAsync();
        var tasks = await admin.GetAsync("/Admin/ScheduleTask/List");
        var row = tasks.Html.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Delete guests"));
        (await admin.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!)).EnsureSuccess();

        Assert.False(await shop.AskAsync(services => services.Table<Customer>().AnyAsync(customer => customer.Id == old.Id)));
    }
}
