namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>Grants, their ledger and the budget they count against. Every change of state is one conditional statement.</summary>
public interface IGrantStore
{
    /// <summary>
    /// What the customer's visitors have open in the store: issued or reserved and not ended, and what a confirm page showed within a day.
    /// One indexed statement; what a blocked shopper has comes as not usable.
    /// </summary>
    Task<IReadOnlyList<Grant>> GetOpenAsync(int customerId, int storeId, DateTime nowUtc);

    /// <summary>All grants of the customer's visitors, newest first.</summary>
    Task<IReadOnlyList<Grant>> GetAllAsync(int customerId);

    Task<Grant?> FindAsync(int grantId);

    /// <summary>Of the last grant issued before a moment; 0 where there is none.</summary>
    Task<int> GetNewestIdAsync(DateTime issuedBeforeUtc);

    /// <summary>Makes an open grant deeper; false where it is not open, or as deep already.</summary>
    Task<bool> TryDeepenAsync(Grant grant, decimal deeper, decimal percentage);

    /// <summary>Everything that these shoppers were ever given.</summary>
    Task<IReadOnlyList<Grant>> GetByShoppersAsync(IReadOnlyCollection<int> shopperIds);

    Task<IReadOnlyList<Grant>> GetByOrderAsync(int orderId);

    /// <summary>Reserved grants whose order has been in the making since before <paramref name="reservedBeforeUtc"/>.</summary>
    Task<IReadOnlyList<Grant>> GetStaleReservationsAsync(DateTime reservedBeforeUtc);

    /// <summary>What is reserved for an order: <see cref="Grant.OrderKey"/>.</summary>
    Task<IReadOnlyList<Grant>> GetReservedForAsync(string orderKey);

    /// <summary>The order that the grant is reserved for, where it came about; otherwise null.</summary>
    Task<int?> FindOrderAsync(Grant grant);

    /// <summary>What is in the wallet again and was last reserved for this order: <see cref="Grant.OrderKey"/>.</summary>
    Task<IReadOnlyList<Grant>> GetOpenByOrderKeyAsync(string orderKey);

    /// <summary>At what amount an order redeemed the grant, last; null where it did not.</summary>
    Task<decimal?> FindRedeemedAmountAsync(Grant grant, int orderId);

    /// <summary>Orders placed since then that hold a grant though they are cancelled, deleted, voided or refunded in full.</summary>
    Task<IReadOnlyList<int>> GetUndoneOrdersAsync(DateTime sinceUtc);

    /// <summary>Orders placed in between that hold a grant and wait for their payment.</summary>
    Task<IReadOnlyList<int>> GetUnpaidOrdersAsync(DateTime fromUtc, DateTime toUtc);

    /// <summary>What orders of the customer used that was made for the order, because nothing may be known of who placed it.</summary>
    Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int customerId);

    /// <summary>What orders under an e-mail address, in upper or lower case, used of one campaign, whoever placed them.</summary>
    Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int campaignId, string email);

    /// <summary>The versions of a campaign under which grants are open.</summary>
    Task<IReadOnlyList<int>> GetOpenVersionsAsync(int campaignId);

    /// <summary>How many open grants refer to each carrier discount.</summary>
    Task<IReadOnlyDictionary<int, int>> CountOpenByDiscountAsync(DateTime nowUtc);

    /// <summary>Returns false where this shopper has a grant of the same tier already.</summary>
    Task<bool> TryIssueAsync(Grant grant);

    /// <summary>Puts a prepared grant into the wallet; false where it is not prepared (any more).</summary>
    Task<bool> TryActivateAsync(Grant grant);

    /// <summary>Deletes a grant that was prepared and never given.</summary>
    Task DiscardAsync(Grant grant);

    /// <summary>Prepared since before <paramref name="preparedBeforeUtc"/>, and so by a process that died.</summary>
    Task<IReadOnlyList<Grant>> GetStalePreparationsAsync(DateTime preparedBeforeUtc);

    /// <summary>Sets what budgets count for an open grant; false where it is not open.</summary>
    Task<bool> TrySetLiabilityAsync(Grant grant, decimal liability);

    /// <summary>Takes the grant for an order; false where it is no longer usable, or where its shopper is blocked.</summary>
    Task<bool> TryReserveAsync(Grant grant, decimal amount, DateTime budgetDayUtc, DateTime nowUtc);

    /// <summary>Puts a reserved grant back into the wallet; false where it is not reserved.</summary>
    Task<bool> TryReleaseAsync(Grant grant);

    /// <summary>Turns the reservation into a redemption by the order, at the amount the order got off; false where it is not reserved.</summary>
    Task<bool> TryRedeemAsync(Grant grant, int orderId, decimal amount);

    /// <summary>Puts a redeemed grant back into the wallet; false where the order does not hold it (any more).</summary>
    Task<bool> TryGiveBackAsync(Grant grant, int orderId);

    /// <summary>Ends an open grant; false where it is not open.</summary>
    Task<bool> TryRevokeAsync(Grant grant, string reason);

    /// <summary>Notes that the points of a redeemed grant are given; false where they were given already, or where there are none.</summary>
    Task<bool> TrySetPointsGivenAsync(Grant grant, DateTime nowUtc);

    /// <summary>Notes that the points of a grant are taken back; false where they were not given.</summary>
    Task<bool> TrySetPointsTakenBackAsync(Grant grant);

    Task SetSavedAsync(Grant grant, bool saved);

    Task SetNotBeforeAsync(Grant grant, DateTime notBeforeUtc);

    Task SetShownAtConfirmAsync(Grant grant, DateTime? shownOnUtc);

    /// <summary>Ends what ran out, and returns it.</summary>
    Task<IReadOnlyList<Grant>> ExpireAsync(DateTime nowUtc);

    Task<decimal> GetSpentAsync(int storeId, DateTime dayUtc);

    /// <summary>Adds to what a day has spent; false where the day would then be over <paramref name="budget"/>.</summary>
    Task<bool> TrySpendAsync(int storeId, DateTime dayUtc, decimal amount, decimal budget);

    /// <summary>Takes back from what a day has spent.</summary>
    Task ReturnAsync(int storeId, DateTime dayUtc, decimal amount);

    Task AppendAsync(LedgerEntry entry);

    /// <summary>Notes that a customer has a role through it, or with two zeros that it is gone again.</summary>
    Task SetOpensRoleAsync(Grant grant, int roleId, int customerId);

    /// <summary>Through which a customer has a role, and which are still open.</summary>
    Task<IReadOnlyList<Grant>> GetOpenDoorsAsync(int customerId, DateTime nowUtc);

    /// <summary>Through which customers have a role though they have ended, the oldest ones.</summary>
    /// <param name="customerId">Of one customer; 0 for all.</param>
    Task<IReadOnlyList<Grant>> GetEndedDoorsAsync(int customerId, DateTime nowUtc, int most);
}
