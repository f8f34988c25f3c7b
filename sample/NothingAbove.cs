using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace DynamicOffers.Sample;

/// <summary>This shop never gives more than a fifth.</summary>
public sealed class NothingAbove : IGuardrail
{
    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps) => offer.Percentage > 20m ? "above_a_fifth" : null;
}
