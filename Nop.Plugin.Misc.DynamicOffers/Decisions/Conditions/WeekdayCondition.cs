namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>It is one of these days of the week in the shop.</summary>
public sealed class WeekdayCondition : ICondition
{
    private static readonly ChoicesArgument Days = new("days", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public string Code => "weekday";

    public IReadOnlyList<Argument> Arguments => [Days];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var chosen = Days.Of(values);

        return (profile, _) =>
        {
            var seen = profile.Situation.LocalTime.DayOfWeek switch
            {
                DayOfWeek.Monday => "monday",
                DayOfWeek.Tuesday => "tuesday",
                DayOfWeek.Wednesday => "wednesday",
                DayOfWeek.Thursday => "thursday",
                DayOfWeek.Friday => "friday",
                DayOfWeek.Saturday => "saturday",
                _ => "sunday"
            };

            return new ConditionResult(chosen.Contains(seen), Code, seen);
        };
    }
}
