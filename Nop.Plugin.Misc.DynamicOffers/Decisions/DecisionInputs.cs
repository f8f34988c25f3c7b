using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>
/// Everything that a decision read, so that it can be made again: <see cref="Replay"/>. Of a campaign its version is named; versions do not change. What the shopper is
/// interested in is left out where no condition asks for it: it must not be kept twice for nothing.
/// </summary>
/// <param name="Engine"><see cref="Decider.Engine"/> of the time.</param>
/// <param name="Lane">Null where no candidate of any lane was due, so that the history was not read.</param>
/// <param name="GivenTiers">In alphabetical order; null where <paramref name="History"/> was read.</param>
/// <param name="History">Null where it was not read.</param>
/// <param name="Candidates">In the order they were asked for.</param>
public sealed record DecisionInputs(
    int Engine,
    string? Lane,
    ShopperProfile Profile,
    Caps Caps,
    IReadOnlyList<string>? GivenTiers,
    OfferHistory? History,
    IReadOnlyList<CandidateReference> Candidates)
{
    /// <summary>Nothing was due.</summary>
    public static DecisionInputs OfRefusal(ShopperProfile profile, Caps caps, IEnumerable<string> givenTiers, IEnumerable<Candidate> candidates) =>
        new(Decider.Engine, Lane: null, Minimised(profile, candidates), caps, givenTiers.Order(StringComparer.Ordinal).ToList(), History: null, References(candidates));

    public static DecisionInputs OfLane(string lane, ShopperProfile profile, Caps caps, OfferHistory history, IEnumerable<Candidate> candidates) =>
        new(Decider.Engine, lane, Minimised(profile, candidates), caps, GivenTiers: null, history, References(candidates));

    /// <summary>False where something is missing that is never left out: a text that was edited.</summary>
    public bool IsWhole() => this is { Caps: not null, Candidates: not null, Profile: { Features: not null, Situation: not null, Cart.Lines: not null } };

    /// <summary>Decides again.</summary>
    /// <param name="terms">The terms of a version.</param>
    /// <param name="decider">With the guardrails and the ranking of this shop.</param>
    /// <param name="catalog">The conditions of this shop.</param>
    /// <exception cref="InvalidOperationException">A version is gone, or other rules decided then.</exception>
    public Decision Replay(Func<int, CampaignTerms?> terms, Decider decider, ConditionCatalog catalog)
    {
        if (Engine != Decider.Engine)
            throw new InvalidOperationException($"Decided by rules {Engine}; these are {Decider.Engine}.");

        var candidates = Candidates.SelectMany(reference => Find(reference, terms, catalog)).Where(candidate => Lane is null || candidate.Offer.Lane == Lane).ToList();

        return History is null
            ? decider.RefuseAtOnce(candidates, Profile, Caps, (GivenTiers ?? []).ToHashSet()) ?? throw new InvalidOperationException("Something is due now.")
            : decider.Decide(candidates, Profile, History, Caps);
    }

    private IEnumerable<Candidate> Find(CandidateReference reference, Func<int, CampaignTerms?> terms, ConditionCatalog catalog)
    {
        if (reference == CandidateReference.Journey)
            return Ladder.Candidates(Caps);

        var found = terms(reference.VersionId) ?? throw new InvalidOperationException($"Version {reference.VersionId} of campaign {reference.CampaignId} is gone.");

        return Candidate.Of(reference, found, Caps, catalog) is { } candidate ? [candidate] : [];
    }

    // Of interests, and of what shoppers typed into a product's attributes, only what a rule asks for stays.
    private static ShopperProfile Minimised(ShopperProfile profile, IEnumerable<Candidate> candidates)
    {
        var needs = candidates.Aggregate(ProfileParts.None, (parts, candidate) => parts | candidate.Needs);
        if (!needs.HasFlag(ProfileParts.Interests))
            profile = profile with { Features = profile.Features with { Products = [], Categories = [] } };

        return needs.HasFlag(ProfileParts.Attributes)
            ? profile
            : profile with { Cart = new CartView(profile.Cart.Lines.Select(line => line with { AttributesXml = string.Empty }).ToList()) };
    }

    private static IReadOnlyList<CandidateReference> References(IEnumerable<Candidate> candidates) =>
        candidates.Select(candidate => new CandidateReference(candidate.Offer.CampaignId, candidate.Offer.VersionId)).Distinct().ToList();
}
