using System.Collections.Concurrent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Terms made ready to be asked of many shoppers, kept in this node's memory. Versions do not change; where a row was edited by hand, it is read anew and made ready anew.</summary>
public class CompiledCampaigns(ConditionCatalog catalog)
{
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<(int VersionId, decimal Most), (CampaignTerms Terms, Candidate? Candidate)> _candidates = [];

    /// <summary>Null where the terms ask something that is not known.</summary>
    public Candidate? Get(CandidateReference campaign, CampaignTerms terms, Caps caps)
    {
        // Of the caps an offer has nothing but the most that an order may get off.
        var key = (campaign.VersionId, caps.MaximumDiscountPerOrder);
        if (_candidates.TryGetValue(key, out var known) && ReferenceEquals(known.Terms, terms))
            return known.Candidate;
        if (_candidates.Count >= Most)
            _candidates.Clear();

        var candidate = Candidate.Of(campaign, terms, caps, catalog);
        _candidates[key] = (terms, candidate);

        return candidate;
    }
}
