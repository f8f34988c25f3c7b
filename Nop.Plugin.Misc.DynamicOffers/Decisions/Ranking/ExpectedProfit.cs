using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;

/// <summary>
/// Expected incremental profit: what an offer adds to the chance of an order, times what the order leaves with it, less what it gives away on orders that would have come
/// anyway. uplift × (margin − cost) − base × cost, with the chances of <see cref="Prior"/> until experiments measure them.
/// </summary>
public sealed class ExpectedProfit : IRanking
{
    /// <summary>Of a price whose cost is not known, the share that is taken for margin.</summary>
    public const decimal AssumedMargin = 0.4m;

    public Func<Offer, decimal> Of(ShopperProfile profile)
    {
        var (price, margin) = Basket(profile);

        return offer =>
        {
            var prior = Prior.Of(offer);
            var cost = CostOf(offer, price, profile);

            return (prior.Uplift * (margin - cost)) - (prior.Base * cost);
        };
    }

    // Who has nothing in the cart is taken to buy what the shopper bought before, or nothing that can be told.
    private static (decimal Price, decimal Margin) Basket(ShopperProfile profile)
    {
        var (price, margin) = (0m, 0m);
        foreach (var line in profile.Cart.Lines)
        {
            price += line.UnitPrice * line.Quantity;
            margin += line.UnitCost > 0m ? (line.UnitPrice - line.UnitCost) * line.Quantity : line.UnitPrice * line.Quantity * AssumedMargin;
        }

        return price > 0m ? (price, margin) : (profile.Features.AverageOrder, profile.Features.AverageOrder * AssumedMargin);
    }

    private static decimal CostOf(Offer offer, decimal price, ShopperProfile profile)
    {
        if (offer.Percentage > 0m)
            return Math.Min(price * offer.Percentage / 100m, offer.MaximumAmount);
        if (!offer.IsPercentOffLines)
            return offer.MaximumAmount;

        var named = 0m;
        foreach (var line in profile.Cart.Lines)
            named += offer.Scope.Covers(line) ? line.UnitPrice * line.Quantity : 0m;

        return Math.Min(named * offer.Depth / 100m, offer.MaximumAmount);
    }
}
