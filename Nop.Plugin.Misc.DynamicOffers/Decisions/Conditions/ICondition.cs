using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>One question about a shopper. Keeps nothing between two checks.</summary>
public interface ICondition
{
    /// <summary>Needs nothing but the cart, and so may be asked of a shopper of whom nothing may be known.</summary>
    bool AsksCartAlone => false;

    ConditionResult Check(ShopperProfile profile, Caps caps);
}
