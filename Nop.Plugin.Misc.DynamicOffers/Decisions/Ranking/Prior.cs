using System.Collections.Frozen;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;

/// <summary>
/// What is believed of an occasion before anything was measured: rough figures that put the occasions in an order, and no forecast. Measured ones take their place.
/// </summary>
/// <param name="Base">The chance of an order without an offer, 0 to 1.</param>
/// <param name="Uplift">What an offer adds to it, 0 to 1.</param>
public sealed record Prior(decimal Base, decimal Uplift)
{
    /// <summary>An offer that asks for nothing in particular.</summary>
    public static readonly Prior Usual = new(Base: 0.30m, Uplift: 0.04m);

    /// <summary>Who left a cart seldom comes back by themselves.</summary>
    public static readonly Prior OfLeaving = new(Base: 0.10m, Uplift: 0.10m);

    /// <summary>A word, or a product that goes with it: it moves fewer, and costs nothing.</summary>
    public static readonly Prior OfNudge = new(Base: 0.30m, Uplift: 0.01m);

    // Who is already buying needs little and costs much; who stays away is worth a try.
    private static readonly FrozenDictionary<string, Prior> OfRecipes = new Dictionary<string, Prior>
    {
        ["spend_more"] = new(Base: 0.45m, Uplift: 0.03m),
        ["buy_and_get"] = new(Base: 0.45m, Uplift: 0.04m),
        ["goes_with"] = new(Base: 0.45m, Uplift: 0.04m),
        ["coupon_friends"] = new(Base: 0.35m, Uplift: 0.05m),
        ["welcome"] = new(Base: 0.15m, Uplift: 0.05m),
        ["steady_interest"] = new(Base: 0.15m, Uplift: 0.06m),
        ["regulars"] = new(Base: 0.40m, Uplift: 0.03m),
        ["leaving"] = new(Base: 0.20m, Uplift: 0.08m),
        ["category_again"] = new(Base: 0.10m, Uplift: 0.04m),
        ["shipping_shock"] = new(Base: 0.35m, Uplift: 0.08m),
        ["overstock"] = new(Base: 0.30m, Uplift: 0.05m),
        ["win_back"] = new(Base: 0.05m, Uplift: 0.05m)
    }.ToFrozenDictionary();

    /// <summary>Of the recipe that it began with; otherwise by what it is. A nudge is one whatever it began with.</summary>
    public static Prior Of(Offer offer)
    {
        if (offer.IsNudge)
            return OfNudge;

        return offer.Recipe is not null && OfRecipes.TryGetValue(offer.Recipe, out var prior) ? prior : offer.ByLeaving ? OfLeaving : Usual;
    }
}
