using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Referrals;

/// <summary>
/// That a shopper accepted the recommendation of another; both said yes to being known. One a friend: the first one stays. It goes with its visitors to whoever
/// they turn out to be.
/// </summary>
public class Referral : BaseEntity
{
    /// <summary>The visitor who accepted.</summary>
    public int FriendId { get; set; }

    /// <summary>The shopper whose link it was.</summary>
    public int ReferrerId { get; set; }

    public DateTime AcceptedOnUtc { get; set; }

    /// <summary>When the friend's first order was paid; null until then.</summary>
    public DateTime? CreditedOnUtc { get; set; }
}
