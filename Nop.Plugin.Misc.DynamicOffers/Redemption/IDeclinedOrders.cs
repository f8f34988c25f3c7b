namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Is told of orders that did not come about, such as by a payment that failed; the host publishes nothing then.</summary>
public interface IDeclinedOrders
{
    void Declined(int customerId, int storeId);
}
