namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What a shopper may be given: a share off the subtotal, up to an amount, for a while.</summary>
/// <param name="Tier">One of <see cref="OfferTier"/>.</param>
/// <param name="Percentage">Percent off the subtotal, above 0 and at most 100.</param>
/// <param name="MaximumAmount">The most it may take off one order, in the primary store currency.</param>
/// <param name="Validity">How long it lasts from the moment it is given.</param>
public sealed record Offer(string Tier, decimal Percentage, decimal MaximumAmount, TimeSpan Validity);
