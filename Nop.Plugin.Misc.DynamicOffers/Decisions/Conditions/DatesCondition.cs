namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>It is one of the days from the first to the last in the shop, both included.</summary>
public sealed class DatesCondition : ICondition
{
    private static readonly DateArgument From = new("from", "2026-12-01");
    private static readonly DateArgument Until = new("until", "2026-12-31");

    public string Code => "dates";

    public IReadOnlyList<Argument> Arguments => [From, Until];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var (from, until) = (From.Of(values), Until.Of(values));

        return (profile, _) =>
        {
            var today = DateOnly.FromDateTime(profile.Situation.LocalTime);

            return new ConditionResult(today >= from && today <= until, Code, (today.Year * 10_000) + (today.Month * 100) + today.Day);
        };
    }
}
