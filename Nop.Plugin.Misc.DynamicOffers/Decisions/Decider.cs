using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>Which offer, if any, a shopper is given now. Pure: the same snapshot gives the same answer, always.</summary>
public class Decider
{
    private static readonly IReadOnlyList<IGuardrail> Guardrails =
    [
        new OncePerShopperGuardrail(),
        new NeverDownGuardrail(),
        new WeeklyCapGuardrail(),
        new DailyBudgetGuardrail()
    ];

    /// <summary>Whether any step that was not given yet is due, so that it is worth reading the history for <see cref="Decide"/>.</summary>
    public bool IsWorthDeciding(ShopperProfile profile, Caps caps, IReadOnlySet<string> givenTiers)
    {
        return Ladder.Steps.Any(step =>
            !givenTiers.Contains(step.Tier) && step.Conditions.All(condition => condition.Check(profile, caps).IsMet));
    }

    public Decision Decide(ShopperProfile profile, OfferHistory history, Caps caps)
    {
        var refusals = new List<string>();

        foreach (var step in BestFirst(caps))
        {
            var offer = new Offer(step.Tier, step.Percentage(caps), caps.MaximumDiscountPerOrder, caps.Validity);
            var results = step.Conditions.Select(condition => condition.Check(profile, caps)).ToList();
            var reasonsAgainst = results
                .Where(result => !result.IsMet)
                .Select(result => result.Reason)
                .Concat(results.All(result => result.IsMet) ? ReasonsToStop(offer, profile, history, caps) : [])
                .ToList();

            if (reasonsAgainst.Count == 0)
            {
                return Decision.Give(offer, results.Select(result => result.Reason).ToList());
            }

            refusals.AddRange(reasonsAgainst);
        }

        return Decision.None(refusals.Distinct().ToList());
    }

    // The deepest offer that is due wins; equal depths go by tier, so that the answer never flickers.
    private static IEnumerable<LadderStep> BestFirst(Caps caps)
    {
        return Ladder.Steps.OrderByDescending(step => step.Percentage(caps)).ThenBy(step => step.Tier, StringComparer.Ordinal);
    }

    private static IEnumerable<string> ReasonsToStop(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        return Guardrails
            .Select(guardrail => guardrail.Stops(offer, profile, history, caps))
            .OfType<string>();
    }
}
