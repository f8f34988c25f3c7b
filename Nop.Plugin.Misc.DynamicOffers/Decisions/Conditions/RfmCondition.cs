using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is in one of the segments by recency, frequency and money of the orders.</summary>
public sealed class RfmCondition : ICondition
{
    private static readonly ChoicesArgument Segments = new("segments", "champions", "loyal", "promising", "at_risk", "lost", "none");

    public string Code => "rfm_segment";

    public IReadOnlyList<Argument> Arguments => [Segments];

    public Check Bind(ArgumentValues values)
    {
        var chosen = Segments.Of(values);

        return (profile, _) =>
        {
            var seen = Rfm.SegmentOf(profile.Features);

            return new ConditionResult(chosen.Contains(seen), Code, seen);
        };
    }
}
