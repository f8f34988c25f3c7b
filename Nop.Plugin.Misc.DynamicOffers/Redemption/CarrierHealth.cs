namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>How a carrier stands.</summary>
/// <param name="DiscountName">As the discount list of the admin shows it; empty where the discount is gone.</param>
public sealed record CarrierHealth(int DiscountId, string DiscountName, decimal Percentage, bool IsActive, bool IsWhole);
