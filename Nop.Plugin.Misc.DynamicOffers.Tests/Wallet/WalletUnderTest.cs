using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>A store with the tables around it, empty at the beginning of each test.</summary>
public abstract class WalletUnderTest
{
    public abstract IGrantStore Store { get; }

    public abstract ILimitStore Limits { get; }

    /// <summary>One more visitor of the customer; returns the shopper's id.</summary>
    public abstract Task<int> AddShopperAsync(int customerId);

    /// <summary>The host writes an order of the customer; returns the order's id.</summary>
    public abstract Task<int> AddOrderAsync(int customerId, DateTime createdOnUtc, Guid orderGuid = default, string? email = null);

    public abstract Task<IReadOnlyList<Grant>> GetGrantsAsync();

    /// <summary>Oldest first.</summary>
    public abstract Task<IReadOnlyList<LedgerEntry>> GetLedgerAsync();
}
