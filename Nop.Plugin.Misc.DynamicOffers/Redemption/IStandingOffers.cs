using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What somebody is offered of whom nothing may be known.</summary>
public interface IStandingOffers
{
    /// <summary>By the cart of this request alone; null where the customer is not the one whom the request is from, or is known.</summary>
    Task<IReadOnlyList<Grant>?> FindAsync(int customerId, int storeId);
}
