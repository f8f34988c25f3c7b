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
        var (ids, atLeast) = (Manufacturers.Of(values), AtLeast.Of(values));

        return (profile, _) =>
        {
            var units = 0;
            foreach (var line in profile.Cart.Lines)
            {
                if (ids.Overlaps(line.ManufacturerIds))
                    units += line.Quantity;
            }

            return new ConditionResult(units >= atLeast, Code, units);
        };
    }
}
