namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Looked at so many product pages in this visit.</summary>
public sealed class ViewedProductsCondition : ICondition
{
    private static readonly NumberArgument AtLeast = new("at_least", 3, Least: 1, Most: 1_000);

    public string Code => "viewed_products";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.ProductViews >= atLeast, Code, profile.ProductViews);
    }
}
