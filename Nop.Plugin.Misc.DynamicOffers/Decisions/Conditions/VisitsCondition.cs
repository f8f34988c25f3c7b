namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Was here so many times, this visit included.</summary>
public sealed class VisitsCondition : ICondition
{
    private static readonly NumberArgument AtLeast = new("at_least", 2, Least: 1);

    public string Code => "visits";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.Features.Visits >= atLeast, Code, profile.Features.Visits);
    }
}
