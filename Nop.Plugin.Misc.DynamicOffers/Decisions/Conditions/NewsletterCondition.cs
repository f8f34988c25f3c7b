namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Subscribed to the newsletter, or not; not met where it was not seen.</summary>
public sealed class NewsletterCondition : ICondition
{
    private static readonly ChoiceArgument State = new("state", "subscribed", "not_subscribed");

    public string Code => "newsletter";

    public IReadOnlyList<Argument> Arguments => [State];

    public Check Bind(ArgumentValues values)
    {
        var wants = State.Of(values) == "subscribed";

        return (profile, _) => new ConditionResult(
            profile.Features.IsSubscribed == wants,
            Code,
            profile.Features.IsSubscribed is { } subscribed ? subscribed ? "subscribed" : "not_subscribed" : Seen.Nothing);
    }
}
