using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.Common;

namespace DynamicOffers.Bench.Signals;

/// <summary>
/// A handler on the request thread, from the look-up of its consumers in the request's services, as the host does it for each event, to its return. A request
/// here is a page of a shopper: fifteen models that are none of ours, one product, and now and then a cart line or an order.
/// </summary>
internal static class HandlerCost
{
    private const int WarmUps = 2_000;
    private const int Requests = 20_000;
    private const double HighestMilliseconds = 0.2;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var services = Build();
        services.GetRequiredService<CurrentNode>().Begins(1);
        await RunAsync(services, WarmUps, []);

        var ticks = new List<long>(Requests * 18);
        var allocated = await RunAsync(services, Requests, ticks);
        ticks.Sort();
        double Milliseconds(double quantile) => ticks[(int)(quantile * (ticks.Count - 1))] * 1000.0 / Stopwatch.Frequency;

        return
        [
            Figure.AtMost("handler-p50", Milliseconds(0.5), "ms", HighestMilliseconds),
            Figure.AtMost("handler-p99", Milliseconds(0.99), "ms", HighestMilliseconds),
            new Figure("handler-allocations", (double)allocated / ticks.Count, "bytes")
        ];
    }

    private static async Task<long> RunAsync(ServiceProvider services, int requests, List<long> ticks)
    {
        var accessor = services.GetRequiredService<IHttpContextAccessor>();
        var queue = services.GetRequiredService<SignalQueue>();
        var profiles = services.GetRequiredService<ProfileMemory>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var own = 0L;
        for (var number = 0; number < requests; number++)
        {
            var outside = GC.GetAllocatedBytesForCurrentThread();
            await using var scope = services.CreateAsyncScope();
            accessor.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            var shopper = new Shopper { Id = number % 500 + 1, CustomerId = number % 500 + 1 };
            scope.ServiceProvider.GetRequiredService<CurrentShopper>().Is(shopper);
            profiles.Keep(new LiveProfile(shopper.Id, new ProfileState(), 0, DateTime.UtcNow));
            var line = new ShoppingCartItem { Id = number, CustomerId = shopper.CustomerId, ProductId = number % 200, Quantity = 1, ShoppingCartType = ShoppingCartType.ShoppingCart };
            var product = new ProductDetailsModel { Id = number % 200 + 1 };
            var order = new Order { Id = number, CustomerId = shopper.CustomerId, StoreId = BenchHost.StoreId, OrderTotal = 10 };
            own += GC.GetAllocatedBytesForCurrentThread() - outside;

            for (var model = 0; model < 15; model++)
                Handle(scope.ServiceProvider, new ModelPreparedEvent<BaseNopModel>(Furniture), ticks);

            Handle(scope.ServiceProvider, new ModelPreparedEvent<BaseNopModel>(product), ticks);
            if (number % 5 == 0)
                Handle(scope.ServiceProvider, new EntityInsertedEvent<ShoppingCartItem>(line), ticks);
            if (number % 50 == 0)
                Handle(scope.ServiceProvider, new OrderStatusChangedEvent(order, OrderStatus.Pending), ticks);

            queue.Dequeue(10);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before - own;
    }

    private static readonly LogoModel Furniture = new();

    private static void Handle<TEvent>(IServiceProvider services, TEvent message, List<long> ticks)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var consumer in services.GetServices<IConsumer<TEvent>>())
            consumer.HandleEventAsync(message).GetAwaiter().GetResult();

        ticks.Add(Stopwatch.GetTimestamp() - start);
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        new NopStartup().ConfigureServices(services, new ConfigurationBuilder().Build());
        BenchHost.Add(services);

        return services.BuildServiceProvider();
    }
}
