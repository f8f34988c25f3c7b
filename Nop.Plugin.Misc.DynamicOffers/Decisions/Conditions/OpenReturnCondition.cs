using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Waits for a return to be settled, or does not.</summary>
public sealed class OpenReturnCondition : ICondition
{
    private static readonly ChoiceArgument State = new("state", "none", "open");

    public string Code => "return_state";

    public IReadOnlyList<Argument> Arguments => [State];

    public ProfileParts Needs => ProfileParts.Returns;

    public Check Bind(ArgumentValues values)
    {
        var wants = State.Of(values) == "open";

        return (profile, _) => new ConditionResult(
            profile.Situation.HasOpenReturn == wants,
            Code,
            profile.Situation.HasOpenReturn is { } open ? open ? "open" : "none" : Seen.Nothing);
    }
}
