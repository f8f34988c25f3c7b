namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>It is between these times of the day in the shop, over midnight where the end is before the beginning, all day where both are the same.</summary>
public sealed class TimeOfDayCondition : ICondition
{
    private static readonly TimeArgument From = new("from", "18:00");
    private static readonly TimeArgument Until = new("until", "23:00");

    public string Code => "time_of_day";

    public IReadOnlyList<Argument> Arguments => [From, Until];

    public bool AsksCartAlone => true;

    public Check Bind(ArgumentValues values)
    {
        var (from, until) = (From.Of(values), Until.Of(values));

        return (profile, _) =>
        {
            var now = TimeOnly.FromDateTime(profile.Situation.LocalTime);

            return new ConditionResult(from == until || now.IsBetween(from, until), Code, ((now.Hour * 100) + now.Minute) * 0.01m);
        };
    }
}
