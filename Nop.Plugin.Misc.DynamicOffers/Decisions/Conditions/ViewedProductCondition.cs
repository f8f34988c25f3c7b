using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The interest in one of the products named is worth so many looks: a minute in sight is worth one, a place in the cart three, and all fade.</summary>
public sealed class ViewedProductCondition : ICondition
{
    private static readonly IdsArgument Products = new("products", ThingKind.Product);
    private static readonly NumberArgument Times = new("times", 2, Least: 1, Most: 100);

    public string Code => "viewed_product";

    public IReadOnlyList<Argument> Arguments => [Products, Times];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values) => Interest.AtLeast(Code, features => features.Products, Products.Of(values).Contains, Times.Of(values));
}
