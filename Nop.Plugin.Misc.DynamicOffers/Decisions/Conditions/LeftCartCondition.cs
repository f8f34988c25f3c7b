using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Left the cart as it is for longer than the idle time; is back now, or is still away and asked for by a reminder.</summary>
public sealed class LeftCartCondition : ICondition
{
    public ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        var leftTheCart = profile.Away >= caps.IdleTime
            && profile.CartChangedOnUtc is { } changedOnUtc
            && profile.TakenOnUtc - changedOnUtc >= caps.IdleTime;

        if (!leftTheCart)
        {
            return ConditionResult.Failed(ReasonCode.NotAway);
        }

        return ConditionResult.Met(profile.IsAbsent ? ReasonCode.LeftCart : ReasonCode.ReturnedToCart);
    }
}
