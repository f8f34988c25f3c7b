using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class DeclinedOrdersTests
{
    [Fact]
    public void An_order_that_did_not_come_about_is_a_payment_that_failed_of_its_customer()
    {
        var sink = new RecordingSink();

        new DeclinedOrders(sink).Declined(Sample.CustomerId, storeId: 4);

        Assert.Equal([new AcceptedSignal(SignalKind.PaymentFailed, CustomerId: Sample.CustomerId, StoreId: 4)], sink.Accepted);
    }
}
