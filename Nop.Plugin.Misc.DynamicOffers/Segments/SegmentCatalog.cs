using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Segments;

/// <summary>The segments made ready to be asked of many shoppers, kept in this node's memory until one of them changes.</summary>
public class SegmentCatalog(ConditionCatalog conditions)
{
    private Compiled _compiled = new([], []);

    public Compiled Of(IReadOnlyList<Segment> segments)
    {
        var compiled = _compiled;
        if (!compiled.IsOf(segments))
            _compiled = compiled = new Compiled(segments.Select(Key).ToList(), segments.Select(Compile).OfType<(int, Rule)>().ToList());

        return compiled;
    }

    // One that cannot be read, or asks what is not known any more, has nobody in it.
    private (int, Rule)? Compile(Segment segment)
    {
        try
        {
            return conditions.Compile(SegmentRule.Read(segment.Rule)) is { } rule ? (segment.Id, rule) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (int, string) Key(Segment segment) => (segment.Id, segment.Rule);

    /// <summary>Asks all segments at once.</summary>
    public sealed class Compiled(IReadOnlyList<(int, string)> keys, IReadOnlyList<(int Id, Rule Rule)> segments)
    {
        public bool IsEmpty => segments.Count == 0;

        /// <summary>What must be read of a shopper.</summary>
        public ProfileParts Needs { get; } = segments.Aggregate(ProfileParts.None, (needs, segment) => needs | segment.Rule.Needs);

        /// <summary>The shopper with the segments that they are in at the moment of the profile.</summary>
        public ShopperProfile Place(ShopperProfile profile, Caps caps) =>
            IsEmpty ? profile : profile with { SegmentIds = segments.Where(segment => segment.Rule.Check(profile, caps).IsMet).Select(segment => segment.Id).Order().ToList() };

        internal bool IsOf(IReadOnlyList<Segment> all) => all.Count == keys.Count && all.Select(Key).SequenceEqual(keys);
    }
}
