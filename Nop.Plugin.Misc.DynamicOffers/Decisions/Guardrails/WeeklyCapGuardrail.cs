using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>So many offers per shopper in any seven days, and so many nudges.</summary>
public sealed class WeeklyCapGuardrail : IGuardrail
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public int Order => 60;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        var givenThisWeek = history.Given.Count(given => given.GivenOnUtc > profile.TakenOnUtc - Week && (given.Lane == OfferLane.Nudge) == offer.IsNudge);

        return givenThisWeek >= (offer.IsNudge ? caps.NudgesPerShopperAndWeek : caps.OffersPerShopperAndWeek) ? ReasonCode.WeeklyCapReached : null;
    }
}
