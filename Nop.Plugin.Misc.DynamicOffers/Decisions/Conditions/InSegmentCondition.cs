namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is in one of the segments named.</summary>
public sealed class InSegmentCondition : ICondition
{
    /// <summary>What rules of segments may not ask: they would go round in circles.</summary>
    public const string InSegment = "in_segment";

    private static readonly IdsArgument Segments = new("segments", ThingKind.Segment);

    public string Code => InSegment;

    public IReadOnlyList<Argument> Arguments => [Segments];

    public Check Bind(ArgumentValues values)
    {
        var ids = Segments.Of(values);

        return (profile, _) => new ConditionResult(ids.Overlaps(profile.SegmentIds), Code, profile.SegmentIds.Count);
    }
}
