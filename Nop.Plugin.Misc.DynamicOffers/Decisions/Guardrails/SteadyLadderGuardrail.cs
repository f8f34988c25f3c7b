using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>
/// What a shopper is offered in one lane goes up by at most one step a week, and once it went down it does not go up again: waiting must not pay. The first offer is no
/// step, and what an owner gave by hand is none either.
/// </summary>
public sealed class SteadyLadderGuardrail : IGuardrail
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public int Order => 55;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        if (offer.Percentage <= 0m || !history.Given.Any(given => IsStepOf(offer, given)))
            return null;

        var (last, hasFallen, steppedOnUtc) = (0m, false, DateTime.MinValue);
        foreach (var given in history.Given.Where(given => IsStepOf(offer, given)).OrderBy(given => given.GivenOnUtc).ThenBy(given => given.Percentage))
        {
            if (last > 0m && given.Percentage > last)
                steppedOnUtc = given.GivenOnUtc;
            hasFallen |= given.Percentage < last;
            last = given.Percentage;
        }

        if (offer.Percentage <= last)
            return null;

        return hasFallen ? ReasonCode.DownAndUp : steppedOnUtc > profile.TakenOnUtc - Week ? ReasonCode.SteppedThisWeek : null;
    }

    private static bool IsStepOf(Offer offer, GivenOffer given) => given.Lane == offer.Lane && given.Percentage > 0m && !given.ByHand;
}
