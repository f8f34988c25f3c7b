using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>The host's services as a test needs them: stand-ins at the edge, never in between.</summary>
internal static class FakeShop
{
    public static ISettingService Settings(DynamicOffersSettings? settings = null, bool isInstalled = true)
    {
        var service = Substitute.For<ISettingService>();
        service.LoadSettingAsync<DynamicOffersSettings>(Arg.Any<int>()).Returns(settings ?? new DynamicOffersSettings { Enabled = true });
        service.GetSettingAsync("DynamicOffersSettings.Enabled").Returns(isInstalled ? new Setting("DynamicOffersSettings.Enabled", "True") : null);

        return service;
    }

    public static PluginState Plugin(bool isInstalled = true)
    {
        return new PluginState(Settings(isInstalled: isInstalled));
    }

    public static IWorkContext WorkContext(Customer customer)
    {
        var context = Substitute.For<IWorkContext>();
        context.GetCurrentCustomerAsync().Returns(_ => customer);
        context.OriginalCustomerIfImpersonated.Returns((Customer?)null);

        return context;
    }

    public static IStoreContext StoreContext(int storeId = Sample.StoreId)
    {
        var store = new Store { Id = storeId };
        var context = Substitute.For<IStoreContext>();
        context.GetCurrentStoreAsync().Returns(store);
        context.GetCurrentStore().Returns(store);

        return context;
    }

    /// <summary>A request with the cookies named, or none at all.</summary>
    public static IHttpContextAccessor Request(params (string Name, string Value)[] cookies)
    {
        var httpContext = new DefaultHttpContext();
        if (cookies.Length > 0)
        {
            httpContext.Request.Headers.Cookie = string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"));
        }

        return new FakeRequest { HttpContext = httpContext };
    }

    /// <summary>A call from a job of the host.</summary>
    public static IHttpContextAccessor NoRequest()
    {
        return new FakeRequest();
    }

    public static ICustomerService Customers(params Customer[] registered)
    {
        var service = Substitute.For<ICustomerService>();
        service.IsRegisteredAsync(Arg.Any<Customer>()).Returns(call => registered.Contains(call.Arg<Customer>()));
        service.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => registered.FirstOrDefault(customer => customer.Id == call.Arg<int>()));

        return service;
    }

    /// <summary>The cart that the customer has, whoever asks.</summary>
    /// <summary>Every product, with nothing about it but its id.</summary>
    public static IProductService Products()
    {
        var service = Substitute.For<IProductService>();
        service.GetProductByIdAsync(Arg.Any<int>()).Returns(call => new Product { Id = call.Arg<int>() });

        return service;
    }

    public static IShoppingCartService Carts(params ShoppingCartItem[] items)
    {
        var service = Substitute.For<IShoppingCartService>();
        service.GetShoppingCartAsync(Arg.Any<Customer>(), ShoppingCartType.ShoppingCart, Arg.Any<int>()).Returns(_ => items.ToList());

        return service;
    }

    /// <summary>Every text is its own key.</summary>
    public static ILocalizationService Texts()
    {
        var service = Substitute.For<ILocalizationService>();
        service.GetResourceAsync(Arg.Any<string>()).Returns(call => call.Arg<string>());
        service.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>()).Returns(call => call.ArgAt<string>(0));

        return service;
    }

    // The host's own accessor follows the flow of the call, out of a test's sight.
    private sealed class FakeRequest : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
