namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The cart comes to so much before any discount.</summary>
public sealed class CartSubTotalCondition : ICondition
{
    private static readonly AmountArgument AtLeast = new("at_least", 50m);

    public string Code => "cart_subtotal";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.Cart.SubTotal >= atLeast, Code, profile.Cart.SubTotal);
    }
}
