using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Of something in the cart at most so many units are left in stock.</summary>
public sealed class CartStockCondition : ICondition
{
    private static readonly NumberArgument AtMost = new("at_most", 5);

    public string Code => "cart_stock";

    public IReadOnlyList<Argument> Arguments => [AtMost];

    public ProfileParts Needs => ProfileParts.Stock;

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var atMost = AtMost.Of(values);

        return (profile, _) =>
        {
            int? least = null;
            foreach (var line in profile.Cart.Lines)
                least = line.Stock is { } stock && !(least <= stock) ? stock : least;

            return new ConditionResult(least <= atMost, Code, least is { } units ? units : Seen.Nothing);
        };
    }
}
