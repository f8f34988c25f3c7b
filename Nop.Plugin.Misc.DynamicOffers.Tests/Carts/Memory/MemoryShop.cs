using DemoStore.Data;
using DemoStore.Hosting;
using DemoStore.Services;
using DemoStore.Services.Discounts;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Configuration;
using Nop.Services.Discounts;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>
/// The demo's own services, as the recordings of totals hold them to the host, and ours on top, over rows in memory. Stand-ins are at the edge only: database,
/// settings, and who asks for what.
/// </summary>
internal sealed class MemoryShop : IAsyncDisposable
{
    public const int StoreId = 1;

    private readonly ServiceProvider _services;
    private readonly HttpContextAccessor _accessor = new();

    public MemoryShop()
    {
        var services = new ServiceCollection();
        services.AddHosting();
        services.AddShopServices();
        services.AddByName();
        new NopStartup().ConfigureServices(services, new ConfigurationBuilder().Build());

        services.AddSingleton<INopDataProvider>(Data);
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.AddSingleton<IStaticCacheManager, MemoryCache>();
        services.AddScoped<IShortTermCacheManager, MemoryCache>();
        services.AddSingleton<ISettingService>(Settings);
        foreach (var type in SettingsTypes)
            services.AddSingleton(type, Settings.Get(type));
        services.AddSingleton<IHttpContextAccessor>(_accessor);
        services.AddSingleton<TimeProvider>(new StillClock());
        services.AddSingleton<IStoreContext>(new OneStore());
        services.AddSingleton<IWorkContext>(new OneCurrency());
        services.AddSingleton(ThrowingLogger());

        // Of the processing of orders only its least amounts are asked; nobody pays or is written to.
        services.AddScoped<IOrderProcessingService, OrderProcessingService>();
        services.AddSingleton(Substitute.For<IPaymentPluginManager>());
        services.AddSingleton(Substitute.For<IPaymentService>());
        services.AddSingleton(Substitute.For<IWorkflowMessageService>());
        services.AddSingleton(Substitute.For<IWebHelper>());
        services.AddSingleton(Substitute.For<ILocalizationService>());
        services.AddScoped<IEventPublisher, Publisher>();
        services.AddScoped<IConsumer<GetShoppingCartItemUnitPriceEvent>, LinePriceConsumer>();
        services.AddScoped<IDiscountPluginManager, OurRule>();

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

    public static Currency Currency { get; } = new() { Id = 1, CurrencyCode = "USD", Rate = 1m, Published = true, RoundingType = RoundingType.Rounding001 };

    /// <summary>A scope of services, as long as a request's.</summary>
    public AsyncServiceScope CreateScope() => _services.CreateAsyncScope();

    /// <summary>From here on it is another request, of which nothing is kept yet.</summary>
    public void BeginRequest(IServiceProvider services) => _accessor.HttpContext = new DefaultHttpContext { RequestServices = services };

    public Task ForgetAsync() => _services.GetRequiredService<IStaticCacheManager>().ClearAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static IEnumerable<Type> SettingsTypes =>
        from type in new[] { typeof(BaseEntity), typeof(ISettingService), typeof(HostingServices) }.SelectMany(known => known.Assembly.GetTypes())
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISettings))
        select type;

    // Ours catch what goes wrong and let the full price hold; here it is to be seen.
    private static ILogger ThrowingLogger()
    {
        var logger = Substitute.For<ILogger>();
        logger.ErrorAsync(default!, default!, default!).ReturnsForAnyArgs(call => throw new InvalidOperationException(call.Arg<string>(), call.Arg<Exception>()));

        return logger;
    }

    private sealed class Publisher(IServiceProvider services) : IEventPublisher
    {
        public async Task PublishAsync<T>(T message)
        {
            foreach (var consumer in services.GetServices<IConsumer<T>>())
                await consumer.HandleEventAsync(message);
        }

        public void Publish<T>(T message) => throw new NotSupportedException();
    }

    private sealed class OurRule(IServiceProvider services) : IDiscountPluginManager
    {
        public Task<IDiscountRequirementRule> LoadPluginBySystemNameAsync(string systemName, Customer? customer = null, int storeId = 0) =>
            Task.FromResult<IDiscountRequirementRule>(new DynamicOffersPlugin(services.GetRequiredService<RequirementCheck>(), null!, null!));

        public Task<IList<IDiscountRequirementRule>> LoadAllPluginsAsync(Customer? customer = null, int storeId = 0) => throw new NotSupportedException();

        public bool IsPluginActive(IDiscountRequirementRule plugin, List<string> systemNames) => throw new NotSupportedException();
    }

    // Asked all the time: one that can be moved on takes a lock.
    private sealed class StillClock : TimeProvider
    {
        private static readonly DateTimeOffset Now = Sample.Now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class OneStore : IStoreContext
    {
        private readonly Task<Store> _store = Task.FromResult(new Store { Id = StoreId, Name = "Store" });

        public Task<Store> GetCurrentStoreAsync() => _store;

        public Store GetCurrentStore() => _store.Result;

        public Task<int> GetActiveStoreScopeConfigurationAsync() => Task.FromResult(0);
    }

    private sealed class OneCurrency : IWorkContext
    {
        public Customer OriginalCustomerIfImpersonated => null!;

        public Task<Currency> GetWorkingCurrencyAsync() => Task.FromResult(Currency);

        public Task<TaxDisplayType> GetTaxDisplayTypeAsync() => Task.FromResult(TaxDisplayType.ExcludingTax);

        public Task<Customer> GetCurrentCustomerAsync() => throw new NotSupportedException();

        public Task SetCurrentCustomerAsync(Customer? customer = null) => throw new NotSupportedException();

        public Task<Language> GetWorkingLanguageAsync() => throw new NotSupportedException();

        public Task SetWorkingLanguageAsync(Language language) => throw new NotSupportedException();

        public Task SetWorkingCurrencyAsync(Currency currency) => throw new NotSupportedException();

        public Task SetTaxDisplayTypeAsync(TaxDisplayType taxDisplayType) => throw new NotSupportedException();
    }
}
