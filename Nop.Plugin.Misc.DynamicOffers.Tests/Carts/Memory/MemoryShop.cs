using DemoStore.Data;
using DemoStore.Services.Discounts;
using DemoStore.Services.Orders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Services.Discounts;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>A shop whose rows are in memory: a cart is asked for in a thousandth of the time that a database takes.</summary>
internal sealed class MemoryShop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public MemoryShop()
    {
        var services = new ServiceCollection();
        new NopStartup().ConfigureServices(services, new ConfigurationBuilder().Build());
        CartHost.Add(services, Settings);
        services.AddSingleton<INopDataProvider>(Data);
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.AddSingleton<IStaticCacheManager, MemoryCache>();
        services.AddScoped<IShortTermCacheManager, MemoryCache>();

        // What a line costs and whether a discount holds is asked dozens of times for a total, and answered the same while the same of our offers hold.
        services.AddScoped<ShoppingCartService>();
        services.AddScoped(provider => Remembering<IShoppingCartService>.Wrap(provider.GetRequiredService<ShoppingCartService>(), provider,
            nameof(IShoppingCartService.GetSubTotalAsync), arguments => ((ShoppingCartItem)arguments[0]!).CustomerId));
        services.AddScoped<DiscountService>();
        services.AddScoped(provider => Remembering<IDiscountService>.Wrap(provider.GetRequiredService<DiscountService>(), provider,
            nameof(IDiscountService.ValidateDiscountAsync), arguments => ((Customer)arguments[1]!).Id));
        _services = services.BuildServiceProvider();
    }

    public MemoryData Data { get; } = new();

    public MemorySettings Settings { get; } = new();

    /// <summary>A scope of services, as long as a request's.</summary>
    public AsyncServiceScope CreateScope() => _services.CreateAsyncScope();

    public Task ForgetAsync() => _services.GetRequiredService<IStaticCacheManager>().ClearAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
