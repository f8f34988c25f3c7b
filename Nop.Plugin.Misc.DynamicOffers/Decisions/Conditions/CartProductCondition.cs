namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>So many units of the products named are in the cart.</summary>
public sealed class CartProductCondition : ICondition
{
    private static readonly IdsArgument Products = new("products", ThingKind.Product);
    private static readonly NumberArgument AtLeast = new("at_least", 1, Least: 1);

    public string Code => "cart_product";

    public IReadOnlyList<Argument> Arguments => [Products, AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var ids = Products.Of(values);

        return CartUnits.AtLeast(Code, line => ids.Contains(line.ProductId), AtLeast.Of(values));
    }
}
