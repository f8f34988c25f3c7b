using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Services.Customers;
using Nop.Services.Stores;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Events, and what code outside a request finds.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class EventFacts(FactShop shop) : IClassFixture<FactShop>
{
    [Fact]
    public async Task H1_Consumers_are_awaited_inline_one_after_another()
    {
        var published = new ProbeEvent();
        await shop.DoAsync(services => services.Get<IEventPublisher>().PublishAsync(published));

        Assert.Equal(["first begins", "first ends", "second begins", "second ends"], published.Steps);
    }

    [Fact]
    public async Task H1_An_exception_of_a_consumer_is_logged_and_swallowed_and_the_next_one_is_still_asked()
    {
        var published = new ProbeEvent { Fails = true };
        await shop.DoAsync(services => services.Get<IEventPublisher>().PublishAsync(published));

        Assert.Contains("second ends", published.Steps);
        var logged = await shop.AskAsync(services => services.Table<Log>().Where(log => log.ShortMessage.StartsWith("Probe:")).ToListAsync());
        Assert.Equal(2, logged.Count);
        Assert.All(logged, log => Assert.Equal(LogLevel.Error, log.LogLevel));
    }

    [Fact]
    public async Task E5_Log_in_moves_the_cart_line_by_line_before_its_event()
    {
        var heard = await Heard.DuringAsync(() => shop.DoAsync(async services =>
        {
            var registered = await services.AddRegisteredAsync();
            var guest = await services.AddGuestAsync();
            await services.AddToCartAsync(guest, await services.AddProductAsync(5));
            await services.AddToCartAsync(guest, await services.AddProductAsync(6));
            await services.Get<ICustomerRegistrationService>().SignInCustomerAsync(registered, "/");
            Assert.Empty(await services.GetCartAsync(guest));
            Assert.Equal(2, (await services.GetCartAsync(registered)).Count);
        }));

        var acts = heard.Select(@event => @event.GetType()).Where(type => type == typeof(CustomerLoggedinEvent)
            || type == typeof(EntityInsertedEvent<ShoppingCartItem>) || type == typeof(EntityDeletedEvent<ShoppingCartItem>)).Skip(2);
        Assert.Equal(
            [
                typeof(EntityInsertedEvent<ShoppingCartItem>), typeof(EntityInsertedEvent<ShoppingCartItem>),
                typeof(EntityDeletedEvent<ShoppingCartItem>), typeof(EntityDeletedEvent<ShoppingCartItem>), typeof(CustomerLoggedinEvent)
            ],
            acts);
    }

    [Fact]
    public Task E5_Registration_keeps_the_customer_and_the_cart() => shop.DoAsync(async services =>
    {
        var guest = await services.AddGuestAsync();
        await services.AddToCartAsync(guest, await services.AddProductAsync(5));
        var email = $"{Guid.NewGuid():N}@example.com";
        await services.Get<ICustomerRegistrationService>().RegisterCustomerAsync(
            new(guest, email, email, "Robin-demo-1", PasswordFormat.Hashed, FactRows.StoreId));

        var registered = await services.Get<ICustomerService>().GetCustomerByEmailAsync(email);
        Assert.Equal(guest.Id, registered.Id);
        Assert.Single(await services.GetCartAsync(registered));
    });

    [Fact]
    public async Task E6_The_model_of_a_partial_rendered_to_a_string_is_published_twice()
    {
        using var shopper = await shop.GetShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        var heard = await Heard.DuringAsync(() => shopper.GoesToConfirmOnOnePageAsync());

        var confirms = heard.OfType<ModelPreparedEvent<BaseNopModel>>().Select(@event => @event.Model).OfType<CheckoutConfirmModel>().ToList();
        Assert.Equal(2, confirms.Count);
        Assert.Same(confirms[0], confirms[1]);
    }

    [Fact]
    public async Task E6_The_models_of_view_components_are_published_too_though_the_answer_is_JSON()
    {
        using var shopper = await shop.GetShopperAsync();
        var heard = await Heard.DuringAsync(() => shopper.AddsToCartAsync("cast-iron-teapot"));

        // The page's header shows the mini-cart, and the answer to the click holds it anew.
        var carts = heard.OfType<ModelPreparedEvent<BaseNopModel>>().Select(@event => @event.Model).OfType<MiniShoppingCartModel>().ToList();
        Assert.Equal([0, 1], carts.Select(cart => cart.TotalProducts));
    }

    [Fact]
    public async Task E6_Models_are_published_in_the_admin_too()
    {
        using var admin = await shop.GetAdminAsync();
        var heard = await Heard.DuringAsync(() => admin.GetAsync("/Admin/Discount/List"));

        Assert.Contains(heard.OfType<ModelPreparedEvent<BaseNopModel>>(), @event => @event.Model.GetType().Namespace == "DemoStore.Areas.Admin.Models");
    }

    [Fact]
    public async Task E15_Outside_a_request_the_engine_answers_from_the_root_and_its_request_cache_never_empties()
    {
        var key = new CacheKey("probe.e15");
        var outside = EngineContext.Current.Resolve<IShortTermCacheManager>();
        Assert.Equal("once", await outside.GetAsync(() => Task.FromResult("once"), key));

        Assert.Same(outside, EngineContext.Current.Resolve<IShortTermCacheManager>());
        Assert.Equal("once", await EngineContext.Current.Resolve<IShortTermCacheManager>().GetAsync(() => Task.FromResult("again"), key));
        await shop.DoAsync(async services =>
        {
            var inside = EngineContext.Current.Resolve<IShortTermCacheManager>();
            Assert.NotSame(outside, inside);
            Assert.Same(services.Get<IShortTermCacheManager>(), inside);
            Assert.Equal("again", await inside.GetAsync(() => Task.FromResult("again"), key));
        });
    }

    [Fact]
    public async Task E15_Outside_a_request_the_store_is_the_first_one_and_the_customer_the_background_user()
    {
        var stores = await EngineContext.Current.Resolve<IStoreService>().GetAllStoresAsync();
        Assert.Equal(2, stores.Count);
        Assert.Equal(stores[0].Id, (await EngineContext.Current.Resolve<IStoreContext>().GetCurrentStoreAsync()).Id);

        var customer = await EngineContext.Current.Resolve<IWorkContext>().GetCurrentCustomerAsync();
        Assert.Equal(NopCustomerDefaults.BackgroundTaskCustomerName, customer.SystemName);
    }
}
