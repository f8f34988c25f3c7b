namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>A unit of something in the cart costs at least so much before any discount.</summary>
public sealed class CartLineCondition : ICondition
{
    private static readonly AmountArgument Worth = new("worth", 60m);

    public string Code => "cart_line";

    public IReadOnlyList<Argument> Arguments => [Worth];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var worth = Worth.Of(values);

        return (profile, _) =>
        {
            var dearest = 0m;
            foreach (var line in profile.Cart.Lines)
                dearest = Math.Max(dearest, line.UnitPrice);

            return new ConditionResult(dearest >= worth && profile.Cart.Lines.Count > 0, Code, dearest);
        };
    }
}
