namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>What the guardrails weigh. Money is in the primary store currency.</summary>
/// <param name="Given">Every offer the shopper was ever given.</param>
/// <param name="SpentToday">What the store's offers took off the orders of today so far.</param>
public sealed record OfferHistory(IReadOnlyList<GivenOffer> Given, decimal SpentToday);

/// <param name="Tier">One of <see cref="Offers.OfferTier"/>.</param>
/// <param name="IsOpen">Still in the wallet and not expired.</param>
/// <param name="CampaignId">0 for the journey of the settings.</param>
public sealed record GivenOffer(string Tier, decimal Percentage, DateTime GivenOnUtc, bool IsOpen, int CampaignId = 0, string Lane = Offers.OfferLane.Order);
