using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>
/// A shopper typed an address: nobody's proof of being its owner. It only holds back what the shopper behind the same address has had elsewhere, and never
/// shows or moves anything.
/// </summary>
public class EmailLink : BaseEntity
{
    public int ShopperId { get; set; }

    /// <summary>By <see cref="EmailHasher"/>; the address itself is not kept.</summary>
    public string EmailHash { get; set; } = string.Empty;

    public DateTime TypedOnUtc { get; set; }
}
