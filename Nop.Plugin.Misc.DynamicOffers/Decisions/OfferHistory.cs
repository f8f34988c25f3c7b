namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>What the guardrails weigh. Money is in the primary store currency.</summary>
/// <param name="Given">Every offer the shopper was ever given.</param>
/// <param name="SpentToday">What the store's offers took off the orders of today so far.</param>
public sealed record OfferHistory(IReadOnlyList<GivenOffer> Given, decimal SpentToday);

/// <param name="Tier">One of <see cref="Offers.OfferTier"/>.</param>
/// <param name="IsOpen">Still in the wallet and not expired.</param>
public sealed record GivenOffer(string Tier, decimal Percentage, DateTime GivenOnUtc, bool IsOpen);
