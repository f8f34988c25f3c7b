using System.Text.Json.Nodes;
using DemoStore.Hosting.Events;
using DemoStore.Services.Shipping;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>The demo shop, set up as the recorded store was, with browsers to go there and a recorder of what it publishes.</summary>
public sealed class Stage : IAsyncDisposable
{
    public const string Coupon = "123";

    public static readonly (string Email, string Password) Anna = ("anna@example.com", "Anna-demo-1");
    public static readonly (string Email, string Password) Ben = ("ben@example.com", "Ben-demo-1");
    public static readonly (string Email, string Password) Admin = ("admin@example.com", "Admin-demo-1");

    private readonly InProcessShop _shop;
    private readonly EventRecorder _recorder;
    private readonly List<ShopBrowser> _browsers = [];
    private readonly Dictionary<string, ShopBrowser> _loggedIn = [];

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
    public async Task<ShopBrowser> NewGuestAsync(params IReadOnlyList<(Product Product, int Quantity)> cart)
    {
        var guest = NewBrowser();
        await guest.GetAsync("/");
        await FillCartAsync(await GetCustomerIdAsync(guest), cart);

        return guest;
    }

    /// <summary>Somebody with an account who has been here before, with nothing but this in the cart.</summary>
    public async Task<ShopBrowser> GetShopperAsync(
        (string Email, string Password) account, params IReadOnlyList<(Product Product, int Quantity)> cart)
    {
        if (!_loggedIn.TryGetValue(account.Email, out var shopper))
        {
            shopper = _loggedIn[account.Email] = NewBrowser();
            await shopper.GetAsync("/login");
            await LogInAsync(shopper, account.Email, account.Password);
        }

        var customer = await AskAsync(services => services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync(account.Email));
        await FillCartAsync(customer.Id, cart);

        return shopper;
    }

    public Task<ShopBrowser> GetOwnerAsync() => GetShopperAsync(Admin);

    /// <summary>Somebody who has just registered, with the cart of the guest before.</summary>
    public async Task<ShopBrowser> NewRegisteredAsync(string email, bool newsletter, params IReadOnlyList<(Product Product, int Quantity)> cart)
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

    /// <summary>Orders what lies in the shopper's cart, past the pages.</summary>
    /// <param name="outcome">What the test gateway is told to answer; null pays by cheque.</param>
    public async Task<int> OrderAsync(ShopBrowser shopper, string? outcome = "Approve")
    {
        var customerId = await GetCustomerIdAsync(shopper);

        return await AskAsync(async services =>
        {
            var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(customerId);
            if (customer.BillingAddressId is null)
                await AddAddressAsync(services, customer);

            await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
            var request = new ProcessPaymentRequest
            {
                OrderGuid = Guid.NewGuid(),
                CustomerId = customerId,
                StoreId = (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id,
                PaymentMethodSystemName = outcome is null ? OnePageCheckout.Cheque : OnePageCheckout.TestGateway,
            };
            request.CustomValues["TestPaymentOutcome"] = outcome;
            var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(request);
            Assert.Empty(result.Errors);

            return result.PlacedOrder.Id;
        });
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

    /// <summary>From the page of the log-in.</summary>
    public static async Task LogInAsync(ShopBrowser guest, string email, string password) =>
        (await guest.SubmitAsync(".login-button", new() { ["Email"] = email, ["Password"] = password })).EnsureSuccess();

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await _shop.DisposeAsync();
    }

    /// <summary>Puts this into the customer's cart, and takes out all else.</summary>
    private Task<bool> FillCartAsync(int customerId, IReadOnlyList<(Product Product, int Quantity)> cart) => AskAsync(async services =>
    {
        var shoppingCartService = services.GetRequiredService<IShoppingCartService>();
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(customerId);
        foreach (var item in (await shoppingCartService.GetShoppingCartAsync(customer)).ToList())
            await shoppingCartService.DeleteShoppingCartItemAsync(item);

        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        foreach (var (product, quantity) in cart)
            Assert.Empty(await shoppingCartService.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, store.Id, quantity: quantity));

        return true;
    });

    private static async Task AddAddressAsync(IServiceProvider services, Customer customer)
    {
        var customerService = services.GetRequiredService<ICustomerService>();
        var address = new Address { FirstName = "Victoria", LastName = "Terces", Email = "victoria@example.com" };
        await services.GetRequiredService<IAddressService>().InsertAddressAsync(address);
        await customerService.InsertCustomerAddressAsync(customer, address);
        customer.BillingAddressId = customer.ShippingAddressId = address.Id;
        await customerService.UpdateCustomerAsync(customer);
    }

    /// <summary>The phones cost 245 dollars without tax and shipping, and the one discount is 20 % with a coupon, as on the recorded store.</summary>
    private Task<bool> SetUpAsync() => AskAsync(async services =>
    {
        var products = services.GetRequiredService<IRepository<Product>>();
        async Task<Product> priceAsync(string name)
        {
            var product = await products.Table.FirstAsync(product => product.Name == name);
            (product.Price, product.TaxCategoryId, product.StockQuantity) = (245, 0, 1000);
            await products.UpdateAsync(product);

            return product;
        }

        (Phone, OtherPhone, Notebook) = (await priceAsync("Velvet cushion"), await priceAsync("Mixing bowl"), await priceAsync("Cast iron teapot"));

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
