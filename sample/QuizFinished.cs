using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace DynamicOffers.Sample;

/// <summary>A shopper went through the shop's gift finder.</summary>
public sealed class QuizFinished : ISignalKind
{
    public const string Kind = "quiz_finished";

    public string Code => Kind;
}

/// <summary>Went through the gift finder within so many hours.</summary>
public sealed class QuizFinishedCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1);

    public string Code => "quiz_finished_within";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values)
    {
        var hours = Hours.Of(values);

        return (profile, _) => profile.Features.SinceOther(QuizFinished.Kind) is { } since
            ? new ConditionResult(since <= TimeSpan.FromHours(hours), Code, (int)since.TotalHours)
            : new ConditionResult(false, Code, Seen.Nothing);
    }
}
