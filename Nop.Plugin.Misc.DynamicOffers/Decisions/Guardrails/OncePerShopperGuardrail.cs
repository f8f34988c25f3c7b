using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Each tier is given once per shopper, whatever became of it.</summary>
public sealed class OncePerShopperGuardrail : IGuardrail
{
    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        return history.Given.Any(given => given.Tier == offer.Tier) ? ReasonCode.GivenBefore : null;
    }
}
