using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Nothing is given to whom the owner blocked, who has a role of those suspected of fraud, or who waits for a return to be settled.</summary>
public sealed class ExclusionGuardrail : IGuardrail
{
    public int Order => 10;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps) => history.Exclusions.FirstOrDefault();
}
