using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Has something in the cart.</summary>
public sealed class HasCartCondition : ICondition
{
    public bool AsksCartAlone => true;

    public ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        return profile.CartQuantity > 0
            ? ConditionResult.Met(ReasonCode.HasCart)
            : ConditionResult.Failed(ReasonCode.EmptyCart);
    }
}
