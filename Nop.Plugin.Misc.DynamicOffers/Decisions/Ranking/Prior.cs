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

    public static Prior Of(Offer offer) => offer.IsNudge ? OfNudge : offer.ByLeaving ? OfLeaving : Usual;
}
