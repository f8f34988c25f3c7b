using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What the same person used before, as far as that may hold back.</summary>
public interface IEarlierOrders
{
    /// <summary>How many other grants of the same offer are used, by this customer or by whoever typed the same e-mail address.</summary>
    Task<int> CountAsync(Grant grant, Customer customer);
}
