using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;

/// <summary>What an offer is expected to be worth to the shop with this shopper now. One ranking decides; another plugin's takes the place of ours.</summary>
public interface IRanking
{
    /// <summary>What each offer is worth with this shopper: in the primary store currency, compared with other offers of the lane only.</summary>
    Func<Offer, decimal> Of(ShopperProfile profile);
}
