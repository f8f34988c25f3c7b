namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What the offer does to the cart, in the primary store currency.</summary>
/// <param name="Saving">What the host's own total takes off.</param>
/// <param name="SubTotal">The subtotal that will be charged.</param>
/// <param name="IncludingTax">Whether both contain tax, as the shop shows its subtotal.</param>
public sealed record CartSaving(decimal Saving, decimal SubTotal, bool IncludingTax);
