using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Looked at so many product pages in this visit.</summary>
public sealed class ViewedProductsCondition : ICondition
{
    private readonly int _atLeast;

    public ViewedProductsCondition(int atLeast)
    {
        _atLeast = atLeast;
    }

    public ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        return profile.ProductViews >= _atLeast
            ? ConditionResult.Met(ReasonCode.ViewedProducts)
            : ConditionResult.Failed(ReasonCode.TooFewViews);
    }
}
