namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>What the guardrails weigh. Money is in the primary store currency.</summary>
/// <param name="Given">Every offer the shopper was ever given.</param>
/// <param name="SpentToday">What the store's offers took off the orders of today so far.</param>
public sealed record OfferHistory(IReadOnlyList<GivenOffer> Given, decimal SpentToday)
{
    /// <summary>Why the shopper is given nothing at all, as reason codes; empty for most.</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];
}

/// <param name="Tier">One of <see cref="Offers.OfferTier"/>.</param>
/// <param name="IsOpen">Still in the wallet and not expired.</param>
/// <param name="CampaignId">0 for the journey of the settings.</param>
/// <param name="IsUsed">An order has it.</param>
/// <param name="ByLeaving">It was given because a cart was left.</param>
/// <param name="ByHand">An owner gave it.</param>
public sealed record GivenOffer(
    string Tier,
    decimal Percentage,
    DateTime GivenOnUtc,
    bool IsOpen,
    int CampaignId = 0,
    string Lane = Offers.OfferLane.Order,
    bool IsUsed = false,
    bool ByLeaving = false,
    bool ByHand = false);
