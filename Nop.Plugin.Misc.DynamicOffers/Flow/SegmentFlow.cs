using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Segments;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What an owner does with segments, from a form or from code.</summary>
public class SegmentFlow(ISegmentStore segments, SegmentRound round, ICampaignStore campaigns, ConditionCatalog catalog, OwnerLog log, TimeProvider timeProvider)
{
    public const string NameIsMissing = "name_is_missing";
    public const string NameIsTaken = "name_is_taken";
    public const string AsksNothing = "asks_nothing";
    public const string SegmentInSegment = "segment_in_segment";
    public const string NoSuchSegment = "no_such_segment";
    public const string IsInUse = "is_in_use";

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task<Segment?> FindAsync(int segmentId) => (await segments.GetAllAsync()).FirstOrDefault(segment => segment.Id == segmentId);

    /// <param name="id">0 for a new one.</param>
    public async Task<SegmentOutcome> SaveAsync(int id, string? name, IReadOnlyList<ConditionTerms> rule)
    {
        var problems = await FindProblemsAsync(id, name, rule);
        if (problems.Count > 0)
            return new SegmentOutcome(null, problems);

        // What the store returns is in the cache, and what pages decide by: it is not changed before it is saved.
        var segment = new Segment { Id = id, Name = name!.Trim(), Rule = SegmentRule.Write(rule), CreatedOnUtc = NowUtc, ChangedOnUtc = NowUtc };
        if (id == 0)
        {
            await segments.InsertAsync(segment);
        }
        else if (await FindAsync(id) is { } before)
        {
            segment.CreatedOnUtc = before.CreatedOnUtc;
            await segments.UpdateAsync(segment);
        }
        else
        {
            return SegmentOutcome.Refused(NoSuchSegment);
        }

        // The next round begins at once, so that the owner need not wait for who is in it.
        (round.After, round.NotBeforeUtc) = (0, NowUtc);
        await log.WriteAsync(id == 0 ? OwnerActKind.SegmentCreated : OwnerActKind.SegmentEdited, segment.Name);

        return new SegmentOutcome(segment, []);
    }

    /// <summary>Not while a campaign that is not ended asks for it: its offers would silently go to nobody.</summary>
    public async Task<SegmentOutcome> DeleteAsync(int id)
    {
        if (await FindAsync(id) is not { } segment)
            return SegmentOutcome.Refused(NoSuchSegment);
        if ((await GetUsersAsync()).Contains(id))
            return SegmentOutcome.Refused(IsInUse);

        await segments.DeleteAsync(segment);
        await log.WriteAsync(OwnerActKind.SegmentDeleted, segment.Name);

        return new SegmentOutcome(segment, []);
    }

    /// <summary>The campaigns, not ended, that name a segment, by its id.</summary>
    public async Task<ILookup<int, Campaign>> GetUsersAsync()
    {
        var users = new List<(int SegmentId, Campaign Campaign)>();
        foreach (var campaign in (await campaigns.GetAllAsync()).Where(campaign => campaign.Status != CampaignStatus.Ended))
            users.AddRange((await GetNamedAsync(campaign)).Select(segmentId => (segmentId, campaign)));

        return users.ToLookup(user => user.SegmentId, user => user.Campaign);
    }

    private async Task<IReadOnlyList<int>> GetNamedAsync(Campaign campaign)
    {
        try
        {
            return (await campaigns.GetTermsAsync(campaign.VersionId))?.SegmentIds ?? [];
        }
        catch (JsonException)
        {
            // What cannot be read asks for nothing.
            return [];
        }
    }

    private async Task<IReadOnlyList<string>> FindProblemsAsync(int id, string? name, IReadOnlyList<ConditionTerms> rule)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Segment.MostName)
            problems.Add(NameIsMissing);
        else if ((await segments.GetAllAsync()).Any(other => other.Id != id && other.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)))
            problems.Add(NameIsTaken);
        if (rule.Count == 0)
            problems.Add(AsksNothing);
        if (rule.Any(AsksForSegment))
            problems.Add(SegmentInSegment);
        problems.AddRange(RuleProblems.Find(rule, catalog).Select(problem => problem.Code).Distinct());

        return problems;
    }

    private static bool AsksForSegment(ConditionTerms terms) => terms.Code == InSegmentCondition.InSegment || terms.Of?.Any(AsksForSegment) is true;
}

/// <param name="Segment">Null where it was refused.</param>
/// <param name="Problems">Codes of why.</param>
public sealed record SegmentOutcome(Segment? Segment, IReadOnlyList<string> Problems)
{
    public static SegmentOutcome Refused(string problem) => new(null, [problem]);
}
