using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The interest in one and the same product, whichever it is, is worth so many looks: a minute in sight is worth one, a place in the cart three, and all fade.</summary>
public sealed class SteadyInterestCondition : ICondition
{
    private static readonly NumberArgument Times = new("times", 3, Least: 1, Most: 100);

    public string Code => "steady_interest";

    public IReadOnlyList<Argument> Arguments => [Times];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values)
    {
        var times = (double)Times.Of(values);

        return (profile, _) =>
        {
            var most = 0d;
            foreach (var interest in profile.Features.Products)
                most = Math.Max(most, interest.Weight);

            // A look of a moment ago has begun to fade.
            return new ConditionResult(most >= times - 0.01, Code, decimal.Round((decimal)most, 2));
        };
    }
}
