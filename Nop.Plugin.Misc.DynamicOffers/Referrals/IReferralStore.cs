using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Referrals;

public interface IReferralStore
{
    Task<ReferralLink?> FindLinkAsync(string code);

    /// <summary>The oldest link of the customer's visitors.</summary>
    Task<ReferralLink?> FindLinkAsync(int customerId);

    /// <summary>False where the shopper has one already.</summary>
    Task<bool> TryInsertAsync(ReferralLink link);

    /// <summary>What the customer's visitors accepted, oldest first; the first one counts.</summary>
    Task<IReadOnlyList<Referral>> GetOfFriendAsync(int customerId);

    /// <summary>False where the friend has accepted one already.</summary>
    Task<bool> TryInsertAsync(Referral referral);

    /// <summary>Once, whoever else tries at the same moment; false where it was done, or where the referral is gone.</summary>
    Task<bool> TryCreditAsync(Referral referral, DateTime nowUtc);

    /// <summary>Deletes what the customer's visitors accepted of each other: two who turned out to be one.</summary>
    Task DeleteOwnAsync(int customerId);

    /// <summary>Deletes the oldest that were accepted before then, at most <paramref name="limit"/>, and returns how many.</summary>
    Task<int> DeleteOlderAsync(DateTime acceptedBeforeUtc, int limit);

    /// <summary>
    /// Whether the customer is no newcomer: has another order that was paid, or that was placed before then and not cancelled.
    /// </summary>
    /// <param name="email">By which orders of other guest records are found too; null for none.</param>
    /// <param name="otherThan">An order that does not count.</param>
    Task<bool> HasOrderedAsync(int customerId, string? email, DateTime beforeUtc, int otherThan);

    /// <summary>Orders paid between two moments by somebody whose referral is not credited.</summary>
    Task<IReadOnlyList<Order>> GetPaidOrdersAsync(DateTime fromUtc, DateTime toUtc);

    /// <summary>Credited between two moments, and no signal says so.</summary>
    Task<IReadOnlyList<Referral>> GetUntoldAsync(DateTime fromUtc, DateTime toUtc);
}
