using System.Runtime.InteropServices;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>
/// Which offer of a lane, if any, a shopper is given now: of those whose rule is met, the best ranked that no guardrail stops. Pure: the same snapshot gives the same
/// answer, always.
/// </summary>
public class Decider(IEnumerable<IGuardrail> guardrails, IRanking ranking)
{
    private readonly IGuardrail[] _guardrails = guardrails.OrderBy(guardrail => guardrail.Order).ThenBy(guardrail => guardrail.GetType().FullName, StringComparer.Ordinal).ToArray();

    /// <summary>Which rules decide. Raised with every change after which the same inputs may give another answer.</summary>
    public const int Engine = 4;

    /// <summary>
    /// The refusal where no candidate that can still be given is due; null where one is, so that it is worth reading the history for <see cref="Decide"/>.
    /// </summary>
    /// <param name="givenTiers">Of everything that the shopper was given.</param>
    public Decision? RefuseAtOnce(IReadOnlyCollection<Candidate> candidates, ShopperProfile profile, Caps caps, IReadOnlySet<string> givenTiers)
    {
        var refusals = new List<Refusal>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.IsUsedUp(givenTiers))
            {
                refusals.Add(new Refusal(candidate.Offer, ReasonCode.GivenBefore));
                continue;
            }

            var result = candidate.Rule.Check(profile, caps);
            if (result.IsMet)
                return null;

            refusals.Add(new Refusal(candidate.Offer, result.Reason));
        }

        return Decision.None(refusals);
    }

    /// <param name="candidates">Of one lane, in any order.</param>
    public Decision Decide(IEnumerable<Candidate> candidates, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        // Each in its place, so that they need not be sorted afterwards.
        var asked = candidates.ToArray();
        var refusals = new List<Refusal>(asked.Length);
        CollectionsMarshal.SetCount(refusals, asked.Length);
        var places = CollectionsMarshal.AsSpan(refusals);
        var due = new List<Ranked>();
        Func<Offer, decimal>? worth = null;
        for (var i = 0; i < asked.Length; i++)
        {
            var (offer, result) = (asked[i].Offer, asked[i].Rule.Check(profile, caps));
            if (result.IsMet)
                due.Add(new Ranked(asked[i], (worth ??= ranking.Of(profile))(offer), i));
            places[i] = new Refusal(offer, result.IsMet ? ReasonCode.OtherIsBetter : result.Reason);
        }

        if (Choose(due, refusals, profile, history, caps) is not var (chosen, _, place))
            return Decision.None(refusals);

        refusals.RemoveAt(place);
        Refusal.Sort(refusals);
        var reasons = new List<string>();
        chosen.Rule.AddReasons(profile, caps, reasons);

        return Decision.Give(Overstock.Deepen(chosen.Offer, profile, caps), reasons, refusals);
    }

    // Mostly the very best is let pass, and the others need no order.
    private Ranked? Choose(List<Ranked> due, List<Refusal> refusals, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        for (var i = 0; i < due.Count; i++)
        {
            if (i == 0)
                Ranked.PutBestFirst(due);
            else if (i == 1)
                due.Sort(i, due.Count - i, Ranked.BestFirst);

            if (ReasonToStop(due[i].Candidate.Offer, profile, history, caps) is not { } reason)
                return due[i];

            refusals[due[i].Index] = new Refusal(due[i].Candidate.Offer, reason);
        }

        return null;
    }

    private string? ReasonToStop(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        foreach (var guardrail in _guardrails)
        {
            if (guardrail.Stops(offer, profile, history, caps) is { } reason)
                return reason;
        }

        return null;
    }

    /// <param name="Index">Of its place among the refusals.</param>
    private readonly record struct Ranked(Candidate Candidate, decimal Value, int Index)
    {
        // A total order, so that the answer never flickers: worth, then depth, then what it may take off, then the tier, which is unique.
        public static readonly IComparer<Ranked> BestFirst = Comparer<Ranked>.Create((one, other) =>
        {
            var byValue = other.Value.CompareTo(one.Value);
            if (byValue != 0)
                return byValue;

            var (offer, against) = (one.Candidate.Offer, other.Candidate.Offer);
            var byDepth = against.Percentage.CompareTo(offer.Percentage);
            if (byDepth != 0)
                return byDepth;

            var byAmount = against.MaximumAmount.CompareTo(offer.MaximumAmount);

            return byAmount != 0 ? byAmount : string.CompareOrdinal(offer.Tier, against.Tier);
        });

        public static void PutBestFirst(List<Ranked> due)
        {
            for (var i = 1; i < due.Count; i++)
            {
                if (BestFirst.Compare(due[i], due[0]) < 0)
                    (due[0], due[i]) = (due[i], due[0]);
            }
        }
    }
}
