namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>So many units are in the cart.</summary>
public sealed class CartQuantityCondition : ICondition
{
    private static readonly NumberArgument AtLeast = new("at_least", 3, Least: 1);

    public string Code => "cart_quantity";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.CartQuantity >= atLeast, Code, profile.CartQuantity);
    }
}
