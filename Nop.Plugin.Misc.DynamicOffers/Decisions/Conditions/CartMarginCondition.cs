namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Of the price of the goods in the cart whose cost is known, at least so much is left after cost, before any discount.</summary>
public sealed class CartMarginCondition : ICondition
{
    private static readonly AmountArgument AtLeast = new("at_least", 30m, Most: 100m);

    public string Code => "cart_margin";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) =>
        {
            var (price, cost) = (0m, 0m);
            foreach (var line in profile.Cart.Lines)
            {
                if (line.UnitCost > 0m)
                    (price, cost) = (price + (line.UnitPrice * line.Quantity), cost + (line.UnitCost * line.Quantity));
            }

            if (price <= 0m)
                return new ConditionResult(false, Code, Seen.Nothing);

            var margin = (price - cost) * 100m / price;

            return new ConditionResult(margin >= atLeast, Code, decimal.Round(margin, 2));
        };
    }
}
