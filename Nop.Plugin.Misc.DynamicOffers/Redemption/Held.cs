using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>A grant that holds for the cart as it is.</summary>
/// <param name="Depth">Of the rung that the cart reaches, in the reward's unit; 0 for the journey of the settings.</param>
/// <param name="DiscountId">The carrier of what it gives on this cart; 0 where that is no discount.</param>
/// <param name="Lines">Of a grant on lines: what it takes off which.</param>
public sealed record Held(Grant Grant, CampaignTerms? Terms, decimal Depth, int DiscountId, IReadOnlyList<LineShare> Lines)
{
    public bool IsOfSubTotal => Terms is null or { Reward: not RewardKind.Points, Scope.Kind: ScopeKind.OrderSubTotal };

    /// <summary>Of the journey of the settings: a share off the subtotal.</summary>
    public static Held OfJourney(Grant grant) => new(grant, Terms: null, Depth: 0m, grant.DiscountId, []);
}

/// <summary>Units of one cart line and what is off each.</summary>
/// <param name="ItemId">The cart line.</param>
/// <param name="Percentage">0 where it is an amount.</param>
/// <param name="Amount">Off a unit, in the primary store currency; 0 where it is a percentage.</param>
public sealed record LineShare(int ItemId, int Units, decimal Percentage, decimal Amount);
