using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Explores, or looks at what was bought before.</summary>
public sealed class MissionCondition : ICondition
{
    private static readonly ChoicesArgument Missions = new("missions", "explore", "replenish");

    public string Code => "mission";

    public IReadOnlyList<Argument> Arguments => [Missions];

    public Check Bind(ArgumentValues values)
    {
        var chosen = Missions.Of(values);

        return (profile, _) =>
        {
            var seen = profile.Features.Mission == Mission.Replenish ? "replenish" : "explore";

            return new ConditionResult(chosen.Contains(seen), Code, seen);
        };
    }
}
