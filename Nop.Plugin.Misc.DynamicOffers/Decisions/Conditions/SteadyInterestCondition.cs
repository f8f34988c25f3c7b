using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The interest in one and the same product, whichever it is, is worth so many looks: a minute in sight is worth one, a place in the cart three, and all fade.</summary>
public sealed class SteadyInterestCondition : ICondition
{
    private static readonly NumberArgument Times = new("times", 3, Least: 1, Most: 100);

    public string Code => "steady_interest";

    public IReadOnlyList<Argument> Arguments => [Times];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values) => Interest.AtLeast(Code, features => features.Products, _ => true, Times.Of(values));
}
