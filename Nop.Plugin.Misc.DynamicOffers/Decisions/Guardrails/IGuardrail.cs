using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>One limit. All must let an offer pass.</summary>
public interface IGuardrail
{
    /// <summary>Those of lower order are asked first; the first that stops an offer is named.</summary>
    int Order => 100;

    /// <summary>Null lets the offer pass; otherwise the reason code that stops it.</summary>
    string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps);
}
