using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class OrderPlacedConsumerTests
{
    private readonly RecordingSink _sink = new();
    private readonly CurrentShopper _currentShopper = new();

    [Fact]
    public async Task The_current_shopper_s_order_is_a_signal()
    {
        _currentShopper.Is(Sample.Shopper());

        await HandleAsync(customerId: Sample.CustomerId);

        Assert.Equal([(SignalKind.OrderPlaced, 12)], _sink.Accepted);
    }

    [Fact]
    public async Task An_order_made_for_another_customer_is_none()
    {
        _currentShopper.Is(Sample.Shopper());

        await HandleAsync(customerId: Sample.CustomerId + 1);

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task An_order_outside_a_shopper_s_request_is_none()
    {
        await HandleAsync(customerId: Sample.CustomerId);

        Assert.Empty(_sink.Accepted);
    }

    private Task HandleAsync(int customerId)
    {
        return new OrderPlacedConsumer(_sink, _currentShopper)
            .HandleEventAsync(new OrderPlacedEvent(new Order { Id = 12, CustomerId = customerId }));
    }
}
