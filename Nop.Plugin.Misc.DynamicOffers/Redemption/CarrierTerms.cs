using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What a host discount must be to carry an offer: offers of the same terms share one. Money is in the primary store currency.</summary>
/// <param name="Percentage">0 where it is an amount.</param>
/// <param name="Amount">0 where it is a percentage.</param>
/// <param name="MaximumAmount">The most a percentage takes off one order.</param>
public sealed record CarrierTerms(DiscountType Type, decimal Percentage, decimal Amount, decimal MaximumAmount)
{
    /// <summary>Names what line prices took off; prices nothing by itself.</summary>
    public static readonly CarrierTerms Lines = new(DiscountType.AssignedToSkus, Percentage: 100m, Amount: 0m, MaximumAmount: 0m);

    public bool IsOfOrder => Type is DiscountType.AssignedToOrderSubTotal or DiscountType.AssignedToOrderTotal;

    public static CarrierTerms OfSubTotal(decimal percentage, decimal maximumAmount) =>
        new(DiscountType.AssignedToOrderSubTotal, percentage, Amount: 0m, maximumAmount);

    /// <summary>Null for a reward that is no discount.</summary>
    /// <param name="shopMaximum">The most that any offer of the shop takes off one order.</param>
    public static CarrierTerms? Of(CampaignTerms terms, Rung rung, decimal shopMaximum)
    {
        if (terms.Reward is RewardKind.Points or RewardKind.Nudge)
            return null;
        if (terms.Scope.IsOfLines)
            return Lines;

        var type = terms.Scope.Kind switch
        {
            ScopeKind.OrderTotal => DiscountType.AssignedToOrderTotal,
            ScopeKind.Shipping => DiscountType.AssignedToShipping,
            _ => DiscountType.AssignedToOrderSubTotal
        };
        var most = terms.MostOff(shopMaximum);

        return terms.Reward == RewardKind.AmountOff
            ? new CarrierTerms(type, Percentage: 0m, Math.Min(rung.Depth, most), MaximumAmount: 0m)
            : new CarrierTerms(type, rung.Depth, Amount: 0m, most);
    }
}
