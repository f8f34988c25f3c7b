using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Makes a decision that is kept again, and tells of each candidate what decided for it or against it.</summary>
public class DecisionExplaining(IDecisionStore decisions, ICampaignStore campaigns, Decider decider, ConditionCatalog catalog, ILogger logger)
{
    /// <summary>What was read cannot be read any more.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Other rules decided then.</summary>
    public const string OtherRules = "other_rules";

    /// <summary>Terms that were asked are gone, or cannot be read.</summary>
    public const string TermsGone = "terms_gone";

    /// <summary>It comes out otherwise now: a condition, a guardrail or the ranking is another one, or the row was edited.</summary>
    public const string OtherAnswer = "other_answer";

    /// <summary>Null where there is no such decision.</summary>
    public async Task<ExplainedDecision?> FindAsync(int id)
    {
        if (await decisions.FindAsync(id) is not { } record)
            return null;

        try
        {
            return await ExplainAsync(record, DecisionText.ReadInputs(record.Inputs));
        }
        catch (JsonException)
        {
            return new ExplainedDecision(record, Unreadable);
        }
    }

    private async Task<ExplainedDecision> ExplainAsync(DecisionRecord record, DecisionInputs inputs)
    {
        if (inputs.Engine != Decider.Engine)
            return new ExplainedDecision(record, OtherRules);

        var terms = new Dictionary<int, CampaignTerms>();
        foreach (var reference in inputs.Candidates.Where(reference => reference != CandidateReference.Journey))
        {
            if (await FindTermsAsync(reference.VersionId) is not { } found)
                return new ExplainedDecision(record, TermsGone);

            terms[reference.VersionId] = found;
        }

        try
        {
            var decision = inputs.Replay(terms.GetValueOrDefault, decider, catalog);

            return new ExplainedDecision(record, DecisionText.Stored(decision) == record.Decision ? null : OtherAnswer)
            {
                Offer = decision.Offer,
                Reasons = decision.Offer is { } offer ? Met(terms.GetValueOrDefault(offer.VersionId), decision, inputs).ToList() : [],
                Refusals = decision.Refusals.Select(refusal => Explain(refusal, terms.GetValueOrDefault(refusal.Offer.VersionId), inputs)).ToList()
            };
        }
        catch (Exception exception)
        {
            // A row that was edited, or another plugin's condition: neither may cost the owner the page.
            await logger.ErrorAsync($"Dynamic Offers cannot make decision {record.Id} again: {exception.Message}", exception);

            return new ExplainedDecision(record, OtherAnswer);
        }
    }

    private async Task<CampaignTerms?> FindTermsAsync(int versionId)
    {
        try
        {
            return await campaigns.GetTermsAsync(versionId);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The journey has no terms: its questions, and the one of a gift, are asked with their defaults.
    private IEnumerable<ExplainedReason> Met(CampaignTerms? terms, Decision decision, DecisionInputs inputs)
    {
        var met = Ask(terms?.Audience ?? [], mustNot: false, inputs).Where(reason => reason is { MustNot: false, IsMet: true }).ToList();
        var others = decision.Reasons.Where(code => met.All(reason => reason.Code != code)).Select(code => AskByDefault(code, inputs) ?? new ExplainedReason(code, null, Seen.Nothing));

        return [.. met, .. others];
    }

    // Of several questions of one kind the one that said what the refusal says.
    private ExplainedRefusal Explain(Refusal refusal, CampaignTerms? terms, DecisionInputs inputs)
    {
        var saw = SawOf(refusal, terms, inputs);
        var asked = Ask(terms?.Audience ?? [], mustNot: false, inputs).FirstOrDefault(reason => reason.Code == refusal.Reason && reason.IsMet == reason.MustNot && reason.Saw == saw);

        return new ExplainedRefusal(refusal.Offer, asked ?? (AskByDefault(refusal.Reason, inputs) ?? new ExplainedReason(refusal.Reason, null, Seen.Nothing)) with { Saw = saw });
    }

    // The same snapshot gives the same answer; where a guardrail decided, no question did.
    private Seen SawOf(Refusal refusal, CampaignTerms? terms, DecisionInputs inputs)
    {
        var offer = refusal.Offer;
        var rule = terms is null
            ? Ladder.Steps.FirstOrDefault(step => step.Tier == offer.Tier)?.Rule
            : Candidate.Of(new CandidateReference(offer.CampaignId, offer.VersionId), terms, inputs.Caps, catalog)?.Rule;

        return rule?.Check(inputs.Profile, inputs.Caps) is { IsMet: false } result && result.Reason == refusal.Reason ? result.Saw : Seen.Nothing;
    }

    private IEnumerable<ExplainedReason> Ask(IEnumerable<ConditionTerms> all, bool mustNot, DecisionInputs inputs)
    {
        foreach (var terms in all)
        {
            var reasons = terms.Of is { } below ? Ask(below, mustNot || terms.Code == ConditionTerms.None, inputs) : AskOne(terms, mustNot, inputs) is { } one ? [one] : [];
            foreach (var reason in reasons)
                yield return reason;
        }
    }

    private ExplainedReason? AskByDefault(string code, DecisionInputs inputs) => AskOne(new ConditionTerms(code), mustNot: false, inputs);

    private ExplainedReason? AskOne(ConditionTerms terms, bool mustNot, DecisionInputs inputs)
    {
        if (catalog.Find(terms.Code) is not { } condition)
            return null;

        var result = condition.Bind(new ArgumentValues(terms.Arguments))(inputs.Profile, inputs.Caps);

        return new ExplainedReason(result.Reason, terms, result.Saw) { MustNot = mustNot, IsMet = result.IsMet };
    }
}

/// <param name="Problem">Why it cannot be made again, or not to the letter; null where it is.</param>
public sealed record ExplainedDecision(DecisionRecord Record, string? Problem)
{
    /// <summary>What was decided for; null where nothing was.</summary>
    public Offer? Offer { get; init; }

    /// <summary>What decided for it.</summary>
    public IReadOnlyList<ExplainedReason> Reasons { get; init; } = [];

    /// <summary>Of every other candidate what decided against it, by campaign.</summary>
    public IReadOnlyList<ExplainedRefusal> Refusals { get; init; } = [];
}

public sealed record ExplainedRefusal(Offer Offer, ExplainedReason Reason);

/// <param name="Code">A reason's.</param>
/// <param name="Asked">The question as the campaign asks it; null where no question decided.</param>
/// <param name="Saw">What the question saw.</param>
public sealed record ExplainedReason(string Code, ConditionTerms? Asked, Seen Saw)
{
    /// <summary>The campaign is for those of whom it is not so.</summary>
    public bool MustNot { get; init; }

    public bool IsMet { get; init; }
}
