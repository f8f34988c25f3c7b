using System.Text.Json.Nodes;
using DemoStore.Hosting.Events;
using DemoStore.Services.Shipping;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>The demo shop, set up as the recorded store was, with browsers to go there and a recorder of what it publishes.</summary>
public sealed class Stage : IAsyncDisposable
{
    public const string Coupon = "123";

    private readonly InProcessShop _shop;
    private readonly EventRecorder _recorder;
    private readonly List<ShopBrowser> _browsers = [];
    private ShopBrowser? _owner;

    private Stage(InProcessShop shop, EventRecorder recorder, Uri address)
    {
        _shop = shop;
        _recorder = recorder;
        Address = address;
    }

    public Uri Address { get; }

    public JsonObject Facts { get; private set; } = [];

    public IReadOnlyList<GoldenRequest> Requests => _recorder.Requests;

    public Product Phone { get; private set; } = null!;

    public Product OtherPhone { get; private set; } = null!;

    public Product Notebook { get; private set; } = null!;

    public int CouponDiscountId { get; private set; }

    public static async Task<Stage> OpenAsync()
    {
        var shop = await InProcessShop.StartAsync(services =>
        {
            services.AddSingleton(provider => new EventRecorder(new EventPublisher(), provider.GetRequiredService<IHttpContextAccessor>()));
            services.AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<EventRecorder>());
            services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<EventRecorder>());
        });
        var recorder = await shop.RequestAsync(services => Task.FromResult(services.GetRequiredService<EventRecorder>()));
        var stage = new Stage(shop, recorder, await shop.ListenAsync());
        await stage.SetUpAsync();

        return stage;
    }

    /// <summary>The act begins: what was done before prepared it, and is no part of it.</summary>
    public void Begin()
    {
        _recorder.Clear();
        Facts = [];
    }

    public Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question) => _shop.RequestAsync(question);

    /// <summary>Somebody new, who has no cookie yet.</summary>
    public ShopBrowser NewBrowser()
    {
        var browser = new ShopBrowser(Address);
        _browsers.Add(browser);

        return browser;
    }

    /// <summary>A guest with a cart.</summary>
    public async Task<ShopBrowser> NewGuestAsync(params (Product Product, int Quantity)[] cart)
    {
        var guest = NewBrowser();
        await guest.GetAsync("/");
        await FillCartAsync(guest, cart);

        return guest;
    }

    public async Task<ShopBrowser> NewAnnaAsync(params (Product Product, int Quantity)[] cart) =>
        await LogInAsync("anna@example.com", "Anna-demo-1", cart);

    public async Task<ShopBrowser> NewBenAsync(params (Product Product, int Quantity)[] cart) =>
        await LogInAsync("ben@example.com", "Ben-demo-1", cart);

    public async Task<ShopBrowser> GetOwnerAsync() => _owner ??= await LogInAsync("admin@example.com", "Admin-demo-1", []);

    /// <summary>Somebody who has just registered, with the cart of the guest before.</summary>
    public async Task<ShopBrowser> NewRegisteredAsync(string email, bool newsletter, params (Product Product, int Quantity)[] cart)
    {
        var shopper = await NewGuestAsync(cart);
        await RegisterAsync(shopper, email, newsletter);

        return shopper;
    }

    public static async Task RegisterAsync(ShopBrowser guest, string email, bool newsletter)
    {
        await guest.GetAsync("/register");
        await guest.SubmitAsync("#register-button", new()
        {
            ["FirstName"] = "Victoria",
            ["LastName"] = "Terces",
            ["Email"] = email,
            ["Password"] = "Victoria-demo-1",
            ["ConfirmPassword"] = "Victoria-demo-1",
            ["NewsLetterSubscriptions[0].IsActive"] = newsletter ? "true" : null,
        });
    }

    /// <summary>From a product box.</summary>
    public static async Task AddAsync(ShopBrowser shopper, Product product, ShoppingCartType type, int quantity = 1) =>
        (await shopper.PostAsync($"/addproducttocart/catalog/{product.Id}/{(int)type}/{quantity}", [])).EnsureSuccess();

    public async Task<int> GetCustomerIdAsync(ShopBrowser shopper)
    {
        var customerGuid = Guid.Parse(shopper.Cookies.GetCookies(Address)[".Nop.Customer"]!.Value);

        return (await AskAsync(services => services.GetRequiredService<ICustomerService>().GetCustomerByGuidAsync(customerGuid))).Id;
    }

    /// <summary>Orders what lies in the shopper's cart.</summary>
    /// <param name="outcome">What the test gateway is told to answer.</param>
    public async Task<int> OrderAsync(ShopBrowser shopper, string? outcome = "Approve")
    {
        var checkout = new OnePageCheckout(shopper);
        await checkout.GoToConfirmAsync(outcome);
        await checkout.ConfirmAsync();

        return await AskAsync(services => services.GetRequiredService<IRepository<Order>>().Table.MaxAsync(order => order.Id));
    }

    public async Task CheckOutOnOnePageAsync(bool enabled) => await AskAsync(async services =>
    {
        var orderSettings = services.GetRequiredService<OrderSettings>();
        orderSettings.OnePageCheckoutEnabled = enabled;
        await services.GetRequiredService<ISettingService>().SaveSettingAsync(orderSettings);

        return true;
    });

    public async Task<int> CountAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> predicate) where T : BaseEntity =>
        await AskAsync(services => services.GetRequiredService<IRepository<T>>().Table.Where(predicate).CountAsync());

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await _shop.DisposeAsync();
    }

    private async Task<ShopBrowser> LogInAsync(string email, string password, (Product Product, int Quantity)[] cart)
    {
        await EmptyCartAsync(email);
        var shopper = NewBrowser();
        await shopper.GetAsync("/login");
        await LogInAsync(shopper, email, password);
        await FillCartAsync(shopper, cart);

        return shopper;
    }

    /// <summary>From the page of the log-in.</summary>
    public static async Task LogInAsync(ShopBrowser guest, string email, string password) =>
        (await guest.SubmitAsync(".login-button", new() { ["Email"] = email, ["Password"] = password })).EnsureSuccess();

    private static async Task FillCartAsync(ShopBrowser shopper, (Product Product, int Quantity)[] cart)
    {
        foreach (var (product, quantity) in cart)
            await AddAsync(shopper, product, ShoppingCartType.ShoppingCart, quantity);
    }

    private Task<bool> EmptyCartAsync(string email) => AskAsync(async services =>
    {
        var shoppingCartService = services.GetRequiredService<IShoppingCartService>();
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync(email);
        foreach (var item in (await shoppingCartService.GetShoppingCartAsync(customer)).ToList())
            await shoppingCartService.DeleteShoppingCartItemAsync(item);

        return true;
    });

    /// <summary>The phones cost 245 dollars without tax and shipping, and the one discount is 20 % with a coupon, as on the recorded store.</summary>
    private Task<bool> SetUpAsync() => AskAsync(async services =>
    {
        var products = services.GetRequiredService<IRepository<Product>>();
        foreach (var product in await products.GetByIdsAsync([.. Enumerable.Range(1, 66)]))
        {
            product.Price = 245;
            product.TaxCategoryId = 0;
            product.StockQuantity = 1000;
            await products.UpdateAsync(product);
        }

        Product named(string name) => products.Table.First(product => product.Name == name);
        (Phone, OtherPhone, Notebook) = (named("Velvet cushion"), named("Mixing bowl"), named("Cast iron teapot"));

        var discounts = services.GetRequiredService<IRepository<Discount>>();
        await discounts.DeleteAsync(discount => discount.Id > 0);
        var coupon = new Discount
        {
            Name = "'20% order total' discount",
            DiscountType = DiscountType.AssignedToOrderTotal,
            UsePercentage = true,
            DiscountPercentage = 20,
            RequiresCouponCode = true,
            CouponCode = Coupon,
            IsActive = true,
        };
        await discounts.InsertAsync(coupon);
        CouponDiscountId = coupon.Id;

        await services.GetRequiredService<ISettingService>().SaveSettingAsync(
            new FlatRateSettings { Ground = 0, SecondDayAir = 0, NextDayAir = 0 });

        return true;
    });
}
