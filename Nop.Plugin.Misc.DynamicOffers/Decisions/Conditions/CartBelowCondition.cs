namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The cart comes to less than so much before any discount.</summary>
public sealed class CartBelowCondition : ICondition
{
    private static readonly AmountArgument Below = new("below", 50m);

    public string Code => "cart_below";

    public IReadOnlyList<Argument> Arguments => [Below];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var below = Below.Of(values);

        return (profile, _) => new ConditionResult(profile.Cart.SubTotal < below, Code, profile.Cart.SubTotal);
    }
}
