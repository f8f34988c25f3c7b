using DemoStore.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
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
        services.AddSingleton(Data);
        services.AddSingleton<INopDataProvider>(Data);
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.AddSingleton<IStaticCacheManager, MemoryCache>();
        services.AddScoped<IShortTermCacheManager, MemoryCache>();

        // The demo's services and the plugin's wallet, less what takes most of their time here.
        services.AddScoped<Remembering>();
        services.AddScoped<IOrderTotalCalculationService, RememberingTotals>();
        services.AddScoped<IShoppingCartService, RememberingCart>();
        services.AddScoped<IDiscountService, RememberingDiscounts>();
        services.AddScoped<IProductService, MemoryProducts>();
        services.AddScoped<IGrantStore, MemoryGrants>();
        _services = services.BuildServiceProvider();
    }

    public MemoryData Data { get; } = new();

    public MemorySettings Settings { get; } = new();

    /// <summary>A scope of services, as long as a request's.</summary>
    public AsyncServiceScope CreateScope() => _services.CreateAsyncScope();

    public Task ForgetAsync() => _services.GetRequiredService<IStaticCacheManager>().ClearAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
