using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Looks at a category again that was looked at in an earlier visit, at most so many hours before.</summary>
public sealed class CategoryAgainCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 48, Least: 1, Most: 8_760);

    /// <summary>What was seen within it counts as seen now.</summary>
    private static readonly TimeSpan ThisVisit = TimeSpan.FromMinutes(30);

    public string Code => "category_again";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values)
    {
        var hours = TimeSpan.FromHours(Hours.Of(values));

        return (profile, _) =>
        {
            TimeSpan? shortest = null;
            foreach (var category in profile.Features.Categories)
            {
                if (category is { SeenOnUtc: { } seen, SeenBeforeOnUtc: { } before } && !(shortest <= seen - before) && seen > profile.TakenOnUtc - ThisVisit)
                    shortest = seen - before;
            }

            return new ConditionResult(shortest <= hours, Code, shortest is { } span ? decimal.Round((decimal)span.TotalHours, 1) : Seen.Nothing);
        };
    }
}
