using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>One question about a shopper. Keeps nothing between two checks.</summary>
public interface ICondition
{
    ConditionResult Check(ShopperProfile profile, Caps caps);
}
