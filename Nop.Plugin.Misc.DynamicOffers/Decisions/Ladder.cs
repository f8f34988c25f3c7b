using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>The steps of the journey with what leads to each and what each gives.</summary>
public static class Ladder
{
    /// <summary>Product pages in one visit that count as hesitation.</summary>
    public const int HesitationViews = 3;

    private static readonly ConditionRule HasCart = new(new HasCartCondition(), ArgumentValues.Defaults);

    public static readonly IReadOnlyList<LadderStep> Steps =
    [
        new(OfferTier.Hesitation, caps => caps.HesitationPercentage, new AllRule([HasCart, new ConditionRule(new ViewedProductsCondition(), ArgumentValues.Defaults)])),
        new(OfferTier.Return, caps => caps.ReturnPercentage, new AllRule([HasCart, new ConditionRule(new LeftCartCondition(), ArgumentValues.Defaults)]))
    ];

    /// <summary>The steps as the caps have them.</summary>
    public static IReadOnlyList<Candidate> Candidates(Caps caps) =>
        Steps
            .Select(step => new Candidate(
                new Offer(step.Tier, step.Percentage(caps), caps.MaximumDiscountPerOrder, caps.Validity) { ByLeaving = step.Tier == OfferTier.Return },
                step.Rule))
            .ToList();
}

/// <param name="Tier">One of <see cref="OfferTier"/>.</param>
/// <param name="Percentage">Percent off the subtotal under the given caps.</param>
/// <param name="Rule">Must be met.</param>
public sealed record LadderStep(string Tier, Func<Caps, decimal> Percentage, Rule Rule);
