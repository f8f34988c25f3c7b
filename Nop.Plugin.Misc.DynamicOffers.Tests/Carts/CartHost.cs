using DemoStore.Hosting;
using DemoStore.Hosting.Engine;
using DemoStore.Services;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;
using Nop.Services.Configuration;
using Nop.Services.Discounts;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>
/// The demo's own services, as the recordings of totals hold them to the host, for those who ask what a cart costs. Stand-ins are at the edge only: settings, store,
/// and all that an order would lead to.
/// </summary>
public static class CartHost
{
    public const int StoreId = 1;

    /// <param name="services">Those of the plugin and of a database are there.</param>
    public static void Add(IServiceCollection services, MemorySettings settings)
    {
        services.AddHosting();
        services.AddShopServices();
        services.AddByName();
        services.AddSingleton<ISettingService>(settings);
        foreach (var type in SettingsTypes)
            services.AddSingleton(type, settings.Get(type));
        services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        services.TryAddSingleton<ITypeFinder>(new TypeFinder([]));
        services.AddSingleton(Parts.LineRewards);
        services.AddSingleton<TimeProvider>(new StillClock());
        services.AddSingleton<IStoreContext>(new OneStore());
        services.AddSingleton<IWorkContext>(new OneCurrency());
        services.AddSingleton(ThrowingLogger());
        services.AddScoped<IEventPublisher, Publisher>();
        services.AddScoped<IConsumer<GetShoppingCartItemUnitPriceEvent>, LinePriceConsumer>();
        services.AddScoped<IDiscountPluginManager, OurRule>();

        // Of the processing of orders only its least amounts are asked; nobody pays or is written to.
        services.AddScoped<IOrderProcessingService, OrderProcessingService>();
        services.AddSingleton(Substitute.For<IPaymentPluginManager>());
        services.AddSingleton(Substitute.For<IPaymentService>());
        services.AddSingleton(Substitute.For<IWorkflowMessageService>());
        services.AddSingleton(Substitute.For<IWebHelper>());
        services.AddSingleton(Substitute.For<ILocalizationService>());
    }

    public static Currency Currency { get; } = new() { Id = 1, CurrencyCode = "USD", Name = "US Dollar", Rate = 1m, Published = true, RoundingType = RoundingType.Rounding001 };

    /// <summary>From here on it is another request, of which nothing is kept yet.</summary>
    public static void BeginRequest(IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };

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
