namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The visit before ended at least so many hours ago; not met in a first visit.</summary>
public sealed class SinceLastVisitCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1, Most: 8_760);

    public string Code => "since_last_visit";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values) => Elapsed.AtLeast(Code, profile => profile.Features.SinceVisitBefore, Hours.Of(values), TimeSpan.FromHours(1));
}
