using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

/// <summary>An order is its customer's, whoever's request brings it: all of these name the customer.</summary>
public class OrderConsumerTests
{
    private readonly RecordingSink _sink = new();

    private readonly Order _order = new()
    {
        Id = 12,
        CustomerId = Sample.CustomerId,
        StoreId = 4,
        OrderTotal = 99.5m,
        RefundedAmount = 9.5m,
        OrderStatus = OrderStatus.Processing
    };

    [Fact]
    public async Task A_placed_order_is_a_signal_with_its_total()
    {
        await new OrderPlacedConsumer(_sink).HandleEventAsync(new OrderPlacedEvent(_order));

        Assert.Equal([OfOrder(SignalKind.OrderPlaced, 99.5m)], _sink.Accepted);
    }

    [Fact]
    public async Task A_paid_order_is_a_signal_with_its_total()
    {
        await new OrderPaidConsumer(_sink).HandleEventAsync(new OrderPaidEvent(_order));

        Assert.Equal([OfOrder(SignalKind.OrderPaid, 99.5m)], _sink.Accepted);
    }

    [Fact]
    public async Task Each_line_of_an_order_is_a_signal_about_its_product()
    {
        var line = new OrderItem { OrderId = 12, ProductId = 3, Quantity = 2 };
        var cartItem = Sample.CartItem();

        await new ProductOrderedConsumer(_sink).HandleEventAsync(new ShoppingCartItemMovedToOrderItemEvent(cartItem, line));

        Assert.Equal([new AcceptedSignal(SignalKind.ProductOrdered, 3, 12, 2, Sample.CustomerId, Sample.StoreId)], _sink.Accepted);
    }

    [Fact]
    public async Task A_refund_is_a_signal_with_the_part_that_went_back()
    {
        await new OrderRefundedConsumer(_sink).HandleEventAsync(new OrderRefundedEvent(_order, 9.5m));

        Assert.Equal([OfOrder(SignalKind.OrderRefunded, 9.5m)], _sink.Accepted);
    }

    [Fact]
    public async Task A_refund_of_a_cancelled_order_takes_nothing_off_twice()
    {
        _order.OrderStatus = OrderStatus.Cancelled;

        await new OrderRefundedConsumer(_sink).HandleEventAsync(new OrderRefundedEvent(_order, 9.5m));

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_cancelled_order_is_a_signal_with_what_was_not_refunded_before()
    {
        _order.OrderStatus = OrderStatus.Cancelled;

        await new OrderStatusChangedConsumer(_sink).HandleEventAsync(new OrderStatusChangedEvent(_order, OrderStatus.Processing));

        Assert.Equal([OfOrder(SignalKind.OrderCancelled, 90m)], _sink.Accepted);
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.Processing)]
    [InlineData(OrderStatus.Complete)]
    public async Task Any_other_status_is_no_signal(OrderStatus status)
    {
        _order.OrderStatus = status;

        await new OrderStatusChangedConsumer(_sink).HandleEventAsync(new OrderStatusChangedEvent(_order, OrderStatus.Cancelled));

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_return_that_is_asked_for_is_a_signal()
    {
        var request = new ReturnRequest { Id = 8, CustomerId = Sample.CustomerId, StoreId = 4, Quantity = 2 };

        await new ReturnRequestedConsumer(_sink).HandleEventAsync(new EntityInsertedEvent<ReturnRequest>(request));

        Assert.Equal([new AcceptedSignal(SignalKind.ReturnRequested, 0, 8, 2, Sample.CustomerId, 4)], _sink.Accepted);
    }

    private static AcceptedSignal OfOrder(string kind, decimal value) => new(kind, 12, 12, value, Sample.CustomerId, 4);
}
