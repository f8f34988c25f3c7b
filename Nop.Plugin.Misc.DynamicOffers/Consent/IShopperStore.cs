namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public interface IShopperStore
{
    Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey);

    /// <summary>The newest visitor of a customer, or null where the customer never said yes.</summary>
    Task<Shopper?> FindByCustomerAsync(int customerId);

    Task InsertAsync(Shopper shopper);

    Task UpdateAsync(Shopper shopper);

    /// <summary>
    /// Erases every visitor of the customer with what they looked at; what orders used stays, without a shopper. Returns the ids of those visitors.
    /// </summary>
    Task<IReadOnlyList<int>> EraseAsync(int customerId);
}
