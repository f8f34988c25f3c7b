using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Nothing is promised that today's budget could not pay in full. An order takes its part of the budget later, exactly.</summary>
public sealed class DailyBudgetGuardrail : IGuardrail
{
    public int Order => 70;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        return history.SpentToday + offer.MaximumAmount > caps.DailyBudget ? ReasonCode.DailyBudgetUsedUp : null;
    }
}
