namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Has something in the cart.</summary>
public sealed class HasCartCondition : ICondition
{
    public string Code => "has_cart";

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        return (profile, _) => new ConditionResult(profile.CartQuantity > 0, Code, profile.CartQuantity);
    }
}
