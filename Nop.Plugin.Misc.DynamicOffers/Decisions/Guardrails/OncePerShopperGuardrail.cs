using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Each tier is given once per shopper, a campaign's offer as often as its terms say, whatever became of it.</summary>
public sealed class OncePerShopperGuardrail : IGuardrail
{
    public int Order => 30;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        var given = offer.CampaignId == 0
            ? history.Given.Count(before => before.Tier == offer.Tier)
            : history.Given.Count(before => before.CampaignId == offer.CampaignId);

        return given >= offer.PerShopper ? ReasonCode.GivenBefore : null;
    }
}
