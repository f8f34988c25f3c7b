using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class OrderProcessingProxyTests
{
    private readonly IOrderProcessingService _inner = Substitute.For<IOrderProcessingService>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly IOrderProcessingService _proxy;

    public OrderProcessingProxyTests()
    {
        var services = new ServiceCollection().AddScoped(_ => Placing()).BuildServiceProvider();
        _proxy = OrderProcessingProxy.Wrap(_inner, services);
    }

    [Fact]
    public async Task Placing_an_order_goes_through_ours_to_the_host_with_the_request_as_it_is()
    {
        var request = new ProcessPaymentRequest { CustomerId = Sample.CustomerId };
        var placed = new PlaceOrderResult();
        _inner.PlaceOrderAsync(request).Returns(placed);

        var result = await _proxy.PlaceOrderAsync(request);

        Assert.Same(placed, result);
        await _customers.Received(1).GetCustomerByIdAsync(Sample.CustomerId);
    }

    [Fact]
    public async Task Everything_else_goes_straight_to_what_was_there_before()
    {
        var order = new Order();
        _inner.CanCancelOrder(order).Returns(true);
        _inner.RefundAsync(order).Returns(["no"]);

        await _proxy.CancelOrderAsync(order, notifyCustomer: true);

        Assert.True(_proxy.CanCancelOrder(order));
        Assert.Equal(["no"], await _proxy.RefundAsync(order));
        await _inner.Received(1).CancelOrderAsync(order, true);
        Assert.Empty(_customers.ReceivedCalls());
    }

    [Fact]
    public async Task An_exception_arrives_as_it_was_thrown()
    {
        _inner.CanRefundOffline(Arg.Any<Order>()).Throws(new InvalidOperationException("sync"));
        _inner.CheckOrderStatusAsync(Arg.Any<Order>()).ThrowsAsync(new InvalidOperationException("async"));
        _inner.PlaceOrderAsync(Arg.Any<ProcessPaymentRequest>()).ThrowsAsync(new InvalidOperationException("placing"));

        Assert.Equal("sync", Assert.Throws<InvalidOperationException>(() => _proxy.CanRefundOffline(new Order())).Message);
        Assert.Equal("async", (await Assert.ThrowsAsync<InvalidOperationException>(() => _proxy.CheckOrderStatusAsync(new Order()))).Message);
        Assert.Equal("placing", (await Assert.ThrowsAsync<InvalidOperationException>(() => _proxy.PlaceOrderAsync(new ProcessPaymentRequest()))).Message);
    }

    // Without a known customer our placing calls the host and nothing else.
    private OrderPlacing Placing()
    {
        _customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns((Customer?)null);
        var grants = new InMemoryGrantStore();
        var ledger = new GrantLedger(grants, Sample.Clock());
        var discounts = new HostDiscounts().Service;

        return Parts.Placing(
            new RequestAnswers(FakeShop.Request(), FakeShop.Settings(), grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), Sample.Clock()),
            ledger,
            new GrantRedeemer(grants, ledger, Parts.Points(grants), discounts, FakeShop.Plugin()),
            grants,
            _customers,
            FakeShop.Carts(),
            Substitute.For<IOrderTotalCalculationService>(),
            new DynamicOffersSettings(),
            Substitute.For<IDeclinedOrders>(),
            Substitute.For<ILogger>());
    }
}
