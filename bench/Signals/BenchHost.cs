using DemoStore.Hosting.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Events;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using NSubstitute;

namespace DynamicOffers.Bench.Signals;

/// <summary>The host's services that are asked on the way of a signal, as stand-ins that answer at once: what is measured is ours and the database.</summary>
internal static class BenchHost
{
    public const int StoreId = 1;

    public static void Add(IServiceCollection services)
    {
        var settings = Substitute.For<ISettingService>();
        settings.LoadSettingAsync<DynamicOffersSettings>(Arg.Any<int>()).Returns(new DynamicOffersSettings { Enabled = true });
        services.AddSingleton(settings);

        var store = new Store { Id = StoreId };
        var storeContext = new FixedStoreContext(store);
        services.AddSingleton<IStoreContext>(storeContext);
        services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        services.AddSingleton(Substitute.For<IWorkContext>());
        services.AddSingleton<ITypeFinder>(new TypeFinder([typeof(DynamicOffersPlugin).Assembly]));
        services.AddSingleton(Substitute.For<IUserAgentHelper>());
        services.AddSingleton(Substitute.For<ILogger>());
        services.AddSingleton(Substitute.For<ILocalizationService>());
        services.AddSingleton(Substitute.For<ICustomerService>());
        services.AddSingleton(Substitute.For<IShoppingCartService>());
        services.AddSingleton(Substitute.For<IQueuedEmailService>());

        // Those that take signals; what else hears of an order has a table of its own.
        foreach (var consumer in typeof(CartItemAddedConsumer).Assembly.GetTypes().Where(type => type.Namespace == typeof(CartItemAddedConsumer).Namespace))
        {
            foreach (var contract in consumer.GetInterfaces().Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IConsumer<>)))
                services.AddScoped(contract, consumer);
        }
    }

    // Asked for each signal: a substitute would be most of what is measured.
    private sealed class FixedStoreContext(Store store) : IStoreContext
    {
        public Task<Store> GetCurrentStoreAsync() => Task.FromResult(store);

        public Store GetCurrentStore() => store;

        public Task<int> GetActiveStoreScopeConfigurationAsync() => Task.FromResult(0);
    }
}
