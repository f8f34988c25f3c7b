namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>So many units of a category named, or of one below it, are in the cart.</summary>
public sealed class CartCategoryCondition : ICondition
{
    private static readonly IdsArgument Categories = new("categories", ThingKind.Category);
    private static readonly NumberArgument AtLeast = new("at_least", 1, Least: 1);

    public string Code => "cart_category";

    public IReadOnlyList<Argument> Arguments => [Categories, AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var ids = Categories.Of(values);

        return CartUnits.AtLeast(Code, line => ids.Overlaps(line.CategoryIds), AtLeast.Of(values));
    }
}
