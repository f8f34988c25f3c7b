using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>An offer that belongs to one shopper. Money is in the primary store currency.</summary>
public class Grant : BaseEntity
{
    /// <summary>Characters of <see cref="Reasons"/>.</summary>
    public const int MostReasons = 400;

    /// <summary>
    /// The visitor it was given to. Negative where an order used it and the shopper was erased since; 0 where it was made for an order of somebody of whom
    /// nothing may be known.
    /// </summary>
    public int ShopperId { get; set; }

    public int StoreId { get; set; }

    /// <summary>The discount of the host that carries it.</summary>
    public int DiscountId { get; set; }

    /// <summary>The journey stage or the campaign it was given for; once per shopper. A campaign that gives several times counts them: <see cref="OfferTier.OfCampaign"/>.</summary>
    public string Tier { get; set; } = string.Empty;

    /// <summary>0 for the journey of the settings.</summary>
    public int CampaignId { get; set; }

    /// <summary>The terms it was given under; 0 for the journey of the settings.</summary>
    public int CampaignVersionId { get; set; }

    /// <summary>Of one lane a shopper holds one offer.</summary>
    public string Lane { get; set; } = OfferLane.Order;

    /// <summary>The most money that the campaign's budgets count for it now: what it may take off while it is open, what it took off once it is used.</summary>
    public decimal Liability { get; set; }

    public decimal Percentage { get; set; }

    /// <summary>Percentage points that each rung of its terms is deeper.</summary>
    public decimal Deeper { get; set; }

    public decimal MaximumAmount { get; set; }

    /// <summary>Reason codes of the decision, separated by commas.</summary>
    public string Reasons { get; set; } = string.Empty;

    public int StateId { get; set; }

    public GrantState State
    {
        get => (GrantState)StateId;
        set => StateId = (int)value;
    }

    public DateTime IssuedOnUtc { get; set; }

    public DateTime ExpiresOnUtc { get; set; }

    /// <summary>The shopper keeps it for a later order.</summary>
    public bool IsSaved { get; set; }

    /// <summary>Not usable before this moment: the budget of the day was used up when an order wanted it.</summary>
    public DateTime? NotBeforeUtc { get; set; }

    /// <summary>When the confirm page last showed a total with it. An order at another total than the one shown is refused once.</summary>
    public DateTime? ShownAtConfirmOnUtc { get; set; }

    public DateTime? ReservedOnUtc { get; set; }

    /// <summary>
    /// The order it was last reserved for, by the guid that the host names it with before there is a row, in 32 digits: whatever dies in between, the order is
    /// found by it.
    /// </summary>
    public string? OrderKey { get; set; }

    /// <summary>The day (UTC) whose budget the reserved or redeemed amount counts against.</summary>
    public DateTime? BudgetDayUtc { get; set; }

    /// <summary>What the order gets off with it; 0 while it is not reserved or redeemed.</summary>
    public decimal Amount { get; set; }

    public int? OrderId { get; set; }

    /// <summary>Reward points that the order brings, fixed when it is placed; 0 where the reward is none.</summary>
    public int Points { get; set; }

    /// <summary>When the host was told to give them; null where it was not, or where they were taken back.</summary>
    public DateTime? PointsGivenOnUtc { get; set; }

    /// <summary>The customer role that the shopper has through it and loses with its end; 0 for none.</summary>
    public int OpensRoleId { get; set; }

    /// <summary>The customer who was put into that role: shoppers may have become another one since.</summary>
    public int OpensForCustomerId { get; set; }

    /// <summary>The admin who gave it by hand; null where the shopper's own doing led to it. What is given by hand is no part of the figures.</summary>
    public int? GivenBy { get; set; }

    /// <summary>Why it ended before its time, where it did.</summary>
    public string? EndReason { get; set; }

    /// <summary>Nobody's: it ends where its order does not come or does not stand.</summary>
    public bool IsOfNobody => ShopperId <= 0;

    /// <summary>
    /// Not a row but what a campaign offers everybody by the cart of the request; its id is the campaign's, negative. It becomes a row with an order.
    /// </summary>
    public bool IsStanding => Id < 0;

    public static string OrderKeyOf(Guid orderGuid) => orderGuid.ToString("N");

    /// <summary>The codes as <see cref="Reasons"/> holds them: as many as fit.</summary>
    public static string JoinReasons(IEnumerable<string> codes)
    {
        var joined = string.Empty;
        foreach (var code in codes)
        {
            if (joined.Length + code.Length + 1 > MostReasons)
                break;

            joined = joined.Length == 0 ? code : $"{joined},{code}";
        }

        return joined;
    }

    /// <summary>A copy that is not kept for later, to ask what it would come to.</summary>
    public Grant ToUsed()
    {
        var copy = (Grant)MemberwiseClone();
        copy.IsSaved = false;

        return copy;
    }

    /// <summary>What a rung of its terms gives with it, in the reward's unit.</summary>
    public decimal DepthOf(Rung rung) => Deeper == 0m ? rung.Depth : Math.Min(rung.Depth + Deeper, 100m);

    /// <summary>Whether it was given for the same thing: a campaign, or a step of the journey.</summary>
    public bool IsOfSameOffer(Grant other) => CampaignId == other.CampaignId && (CampaignId > 0 || Tier == other.Tier);

    /// <summary>Whether an order placed at that moment may use it.</summary>
    public bool IsUsable(DateTime nowUtc)
    {
        return State == GrantState.Issued && ExpiresOnUtc > nowUtc && !IsSaved && !(NotBeforeUtc > nowUtc);
    }
}
