using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>
/// Deepens an offer on single lines by one step of the owner's list while there is too much of all the goods it is for. Offers on the whole order are not
/// deepened: a discount of the host carries each of their depths, and they are for goods that are not too many as well.
/// </summary>
public static class Overstock
{
    public static Offer Deepen(Offer offer, ShopperProfile profile, Caps caps)
    {
        if (caps.OverstockFrom == 0 || !offer.IsPercentOffLines)
            return offer;

        var stocks = profile.StocksOf(offer.Scope);
        if (stocks.Count == 0 || !stocks.All(stock => stock >= caps.OverstockFrom))
            return offer;

        return offer with { Deeper = DepthSteps.Next(caps.PercentageSteps, offer.Depth) - offer.Depth };
    }
}
