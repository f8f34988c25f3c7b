using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>Which offer of a lane, if any, a shopper is given now. Pure: the same snapshot gives the same answer, always.</summary>
public class Decider
{
    private static readonly IReadOnlyList<IGuardrail> Guardrails =
    [
        new ExclusionGuardrail(),
        new ScarceGoodsGuardrail(),
        new OncePerShopperGuardrail(),
        new LeavingForOffersGuardrail(),
        new NeverDownGuardrail(),
        new WeeklyCapGuardrail(),
        new DailyBudgetGuardrail()
    ];

    /// <summary>Which rules decide. Raised with every change after which the same inputs may give another answer.</summary>
    public const int Engine = 2;

    /// <summary>
    /// The refusal where no candidate that can still be given is due; null where one is, so that it is worth reading the history for <see cref="Decide"/>.
    /// </summary>
    /// <param name="givenTiers">Of everything that the shopper was given.</param>
    public Decision? RefuseAtOnce(IReadOnlyCollection<Candidate> candidates, ShopperProfile profile, Caps caps, IReadOnlySet<string> givenTiers)
    {
        var refusals = new List<string>();
        foreach (var candidate in BestFirst(candidates))
        {
            if (candidate.IsUsedUp(givenTiers))
            {
                refusals.Add(ReasonCode.GivenBefore);
                continue;
            }

            var reasons = candidate.Conditions.Select(condition => condition.Check(profile, caps)).Where(result => !result.IsMet).Select(result => result.Reason).ToList();
            if (reasons.Count == 0)
                return null;

            refusals.AddRange(reasons);
        }

        return Decision.None(refusals.Distinct().ToList());
    }

    /// <param name="candidates">Of one lane, in any order.</param>
    public Decision Decide(IEnumerable<Candidate> candidates, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        var refusals = new List<string>();

        foreach (var candidate in BestFirst(candidates))
        {
            var results = candidate.Conditions.Select(condition => condition.Check(profile, caps)).ToList();
            var reasonsAgainst = results
                .Where(result => !result.IsMet)
                .Select(result => result.Reason)
                .Concat(results.All(result => result.IsMet) ? ReasonsToStop(candidate.Offer, profile, history, caps) : [])
                .ToList();

            if (reasonsAgainst.Count == 0)
                return Decision.Give(Overstock.Deepen(candidate.Offer, profile, caps), results.Select(result => result.Reason).ToList());

            refusals.AddRange(reasonsAgainst);
        }

        return Decision.None(refusals.Distinct().ToList());
    }

    // The deepest offer that is due wins; equal depths go by what they may take off and by tier, so that the answer never flickers.
    private static IEnumerable<Candidate> BestFirst(IEnumerable<Candidate> candidates) =>
        candidates
            .OrderByDescending(candidate => candidate.Offer.Percentage)
            .ThenByDescending(candidate => candidate.Offer.MaximumAmount)
            .ThenBy(candidate => candidate.Offer.Tier, StringComparer.Ordinal);

    private static IEnumerable<string> ReasonsToStop(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps) =>
        Guardrails
            .Select(guardrail => guardrail.Stops(offer, profile, history, caps))
            .OfType<string>();
}
