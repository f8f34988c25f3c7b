using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is new, active or lapsing by the pace of the own orders.</summary>
public sealed class LifecycleCondition : ICondition
{
    private static readonly ChoicesArgument Stages = new("stages", "new", "active", "lapsing");

    public string Code => "lifecycle";

    public IReadOnlyList<Argument> Arguments => [Stages];

    public Check Bind(ArgumentValues values)
    {
        var chosen = Stages.Of(values);

        return (profile, _) =>
        {
            var seen = profile.Features.Lifecycle switch
            {
                Lifecycle.Lapsing => "lapsing",
                Lifecycle.Active => "active",
                _ => "new"
            };

            return new ConditionResult(chosen.Contains(seen), Code, seen);
        };
    }
}
