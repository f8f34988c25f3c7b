using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Nobody is given less while something as good is open in the same lane.</summary>
public sealed class NeverDownGuardrail : IGuardrail
{
    public int Order => 50;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        return history.Given.Any(given => given.IsOpen && given.Lane == offer.Lane && offer.Percentage > 0m && given.Percentage >= offer.Percentage) ? ReasonCode.BetterOfferOpen : null;
    }
}
