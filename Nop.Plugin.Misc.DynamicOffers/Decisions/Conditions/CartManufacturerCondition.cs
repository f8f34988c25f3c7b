namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>So many units of a manufacturer named are in the cart.</summary>
public sealed class CartManufacturerCondition : ICondition
{
    private static readonly IdsArgument Manufacturers = new("manufacturers", ThingKind.Manufacturer);
    private static readonly NumberArgument AtLeast = new("at_least", 1, Least: 1);

    public string Code => "cart_manufacturer";

    public IReadOnlyList<Argument> Arguments => [Manufacturers, AtLeast];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var ids = Manufacturers.Of(values);

        return CartUnits.AtLeast(Code, line => ids.Overlaps(line.ManufacturerIds), AtLeast.Of(values));
    }
}
