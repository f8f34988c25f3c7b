namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public interface IShopperStore
{
    /// <summary>The shopper that the key's visitor is, also where the visitor was merged into another.</summary>
    Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey);

    Task<Shopper?> FindAsync(int shopperId);

    /// <summary>The first visitor of a customer that was not merged into another, or null where the customer never said yes.</summary>
    Task<Shopper?> FindByCustomerAsync(int customerId);

    /// <summary><see cref="FindByCustomerAsync"/> for many, by customer id; who never said yes is left out.</summary>
    Task<IReadOnlyDictionary<int, Shopper>> GetByCustomersAsync(IReadOnlyCollection<int> customerIds);

    /// <summary>Which of these shoppers there still are.</summary>
    Task<IReadOnlySet<int>> GetExistingAsync(IReadOnlyCollection<int> shopperIds);

    /// <summary>Those of these visitors that still are, by id.</summary>
    Task<IReadOnlyDictionary<int, Shopper>> GetAsync(IReadOnlyCollection<int> shopperIds);

    Task InsertAsync(Shopper shopper);

    Task UpdateAsync(Shopper shopper);

    /// <summary>Marks the visitor as part of another shopper; false where it is so already, or where either is gone.</summary>
    Task<bool> TryMergeAsync(Shopper visitor, Shopper into);

    /// <summary>
    /// Erases every visitor of the customer with what they did; what orders used stays, without a shopper. Returns the ids of those visitors.
    /// </summary>
    Task<IReadOnlyList<int>> EraseAsync(int customerId);

    /// <summary>Deletes what was written of a visitor who is erased already: signals, profile, block, watch, address, link and referrals.</summary>
    Task EraseRemainsAsync(int shopperId);

    /// <summary>Customers of shoppers who agreed before <paramref name="agreedBeforeUtc"/> and gave no sign since <paramref name="seenBeforeUtc"/>.</summary>
    Task<IReadOnlyList<int>> GetIdleCustomersAsync(DateTime seenBeforeUtc, DateTime agreedBeforeUtc, int limit);
}
