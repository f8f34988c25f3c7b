using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

public class DeclinedOrders(ISignalSink sink) : IDeclinedOrders
{
    public void Declined(int customerId, int storeId) => sink.AcceptOf(customerId, storeId, SignalKind.PaymentFailed);
}
