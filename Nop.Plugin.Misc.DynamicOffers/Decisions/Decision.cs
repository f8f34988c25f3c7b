using System.Runtime.InteropServices;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>An offer with the reasons for it, or none with the reasons against it.</summary>
/// <param name="Reasons">Codes, each once: for the offer, or against all that were asked for.</param>
public sealed record Decision(Offer? Offer, IReadOnlyList<string> Reasons)
{
    /// <summary>Of each candidate that was not chosen, what decided against it.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public static Decision Give(Offer offer, IReadOnlyList<string> reasons, IReadOnlyList<Refusal>? refusals = null)
    {
        return new Decision(offer, reasons) { Refusals = refusals ?? [] };
    }

    public static Decision None(IReadOnlyList<string> reasons)
    {
        return new Decision(null, reasons);
    }

    /// <param name="refusals">In any order; they are put in theirs.</param>
    public static Decision None(List<Refusal> refusals)
    {
        Refusal.Sort(refusals);
        var (reasons, last) = (new List<string>(), string.Empty);
        foreach (var refusal in CollectionsMarshal.AsSpan(refusals))
        {
            // Mostly the same few codes, which are constants.
            if (!ReferenceEquals(refusal.Reason, last) && !reasons.Contains(refusal.Reason))
                reasons.Add(refusal.Reason);
            last = refusal.Reason;
        }

        return new Decision(null, reasons) { Refusals = refusals };
    }
}

/// <summary>What decided against a candidate. What its condition saw is asked of it again, with the same snapshot: a thousand of these are kept a decision.</summary>
/// <param name="Reason">A condition's code, a guardrail's reason, or <see cref="ReasonCode.OtherIsBetter"/>.</param>
public readonly record struct Refusal(Offer Offer, string Reason)
{
    /// <summary>By campaign and tier, so that it does not matter in which order candidates were asked for.</summary>
    public static void Sort(List<Refusal> refusals)
    {
        var span = CollectionsMarshal.AsSpan(refusals);
        for (var i = 1; i < span.Length; i++)
        {
            if (InOrder(span[i - 1], span[i]) > 0)
            {
                refusals.Sort((one, other) => InOrder(one, other));

                return;
            }
        }
    }

    private static int InOrder(in Refusal one, in Refusal other)
    {
        var byCampaign = one.Offer.CampaignId.CompareTo(other.Offer.CampaignId);

        return byCampaign != 0 ? byCampaign : string.CompareOrdinal(one.Offer.Tier, other.Offer.Tier);
    }
}
