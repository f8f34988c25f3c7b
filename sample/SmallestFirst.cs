using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace DynamicOffers.Sample;

/// <summary>The smaller an offer, the better.</summary>
public sealed class SmallestFirst : IRanking
{
    public Func<Offer, decimal> Of(ShopperProfile profile) => offer => -offer.Percentage;
}
