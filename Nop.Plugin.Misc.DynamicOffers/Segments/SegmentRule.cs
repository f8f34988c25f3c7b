using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Segments;

/// <summary>The rule of a segment as text, in the words of campaigns.</summary>
public static class SegmentRule
{
    public static string Write(IReadOnlyList<ConditionTerms> rule) => new CampaignTerms { Audience = rule }.AudienceToJson();

    /// <exception cref="JsonException">It is no text that <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<ConditionTerms> Read(string text) => CampaignTerms.AudienceFromJson(text);
}
