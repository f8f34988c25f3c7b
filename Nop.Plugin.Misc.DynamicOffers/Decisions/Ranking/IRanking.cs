using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;

/// <summary>What an offer is expected to be worth to the shop with this shopper now. One ranking decides; another plugin's takes the place of ours.</summary>
public interface IRanking
{
    /// <summary>In the primary store currency; compared with other offers of the lane only.</summary>
    decimal Value(Offer offer, ShopperProfile profile);
}
