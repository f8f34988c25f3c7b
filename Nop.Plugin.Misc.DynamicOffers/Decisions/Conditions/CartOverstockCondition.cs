using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Of something in the cart at least so many units are in stock.</summary>
public sealed class CartOverstockCondition : ICondition
{
    private static readonly NumberArgument AtLeast = new("at_least", 100, Least: 1);

    public string Code => "cart_overstock";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public ProfileParts Needs => ProfileParts.Stock;

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) =>
        {
            int? most = null;
            foreach (var line in profile.Cart.Lines)
                most = line.Stock is { } stock && !(most >= stock) ? stock : most;

            return new ConditionResult(most >= atLeast, Code, most is { } units ? units : Seen.Nothing);
        };
    }
}
