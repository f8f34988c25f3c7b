using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>An offer that could be given now.</summary>
/// <param name="Conditions">All must be met.</param>
public sealed record Candidate(Offer Offer, IReadOnlyList<ICondition> Conditions)
{
    public bool AsksCartAlone => Conditions.All(condition => condition.AsksCartAlone);

    /// <summary>Whether the shopper has had it as often as anybody may.</summary>
    /// <param name="givenTiers">Of everything that the shopper was given.</param>
    public bool IsUsedUp(IReadOnlySet<string> givenTiers) =>
        givenTiers.Contains(Offer.Tier) && (Offer.PerShopper == 1 || givenTiers.Count(IsOfSameOffer) >= Offer.PerShopper);

    private bool IsOfSameOffer(string tier) => tier == Offer.Tier || tier.StartsWith($"{Offer.Tier}.", StringComparison.Ordinal);
}
