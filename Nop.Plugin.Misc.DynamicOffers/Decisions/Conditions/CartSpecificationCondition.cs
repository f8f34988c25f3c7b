using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>So many units of products that have one of the specification attribute's options named are in the cart.</summary>
public sealed class CartSpecificationCondition : ICondition
{
    private static readonly IdsArgument Options = new("options", ThingKind.SpecificationOption);
    private static readonly NumberArgument AtLeast = new("at_least", 1, Least: 1);

    public string Code => "cart_specification";

    public IReadOnlyList<Argument> Arguments => [Options, AtLeast];

    public ProfileParts Needs => ProfileParts.Specifications;

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var ids = Options.Of(values);

        return CartUnits.AtLeast(Code, line => line.SpecificationOptionIds is { } has && ids.Overlaps(has), AtLeast.Of(values));
    }
}
