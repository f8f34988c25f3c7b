using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Who bought twice with what a left cart earned has learned to leave carts: leaving one earns nothing for a while. Other offers go on.</summary>
public sealed class LeavingForOffersGuardrail : IGuardrail
{
    /// <summary>Orders with such an offer that count as a habit.</summary>
    public const int Habit = 2;

    /// <summary>How long it is remembered, from the moment the offers were given.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    public int Order => 40;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps) =>
        offer.ByLeaving && history.Given.Count(given => given is { ByLeaving: true, IsUsed: true } && given.GivenOnUtc > profile.TakenOnUtc - Memory) >= Habit
            ? ReasonCode.LeavesForOffers
            : null;
}
