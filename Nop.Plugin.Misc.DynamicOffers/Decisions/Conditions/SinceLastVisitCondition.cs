namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The visit before ended at least so many hours ago; not met in a first visit.</summary>
public sealed class SinceLastVisitCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1, Most: 8_760);

    public string Code => "since_last_visit";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values)
    {
        var span = TimeSpan.FromHours(Hours.Of(values));

        return (profile, _) =>
        {
            var since = profile.Features.SinceVisitBefore;

            return new ConditionResult(since >= span, Code, since is { } known ? decimal.Round((decimal)known.TotalHours, 1) : Seen.Nothing);
        };
    }
}
