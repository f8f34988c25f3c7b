using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>
/// A shopper typed an address, which proves nothing: it only holds back what the shopper behind the same address has had elsewhere, and never shows or moves
/// anything. Or a shopper followed the signed link of a mail of ours, which proves that the mailbox is theirs.
/// </summary>
public class EmailLink : BaseEntity
{
    public int ShopperId { get; set; }

    /// <summary>By <see cref="EmailHasher"/>; the address itself is not kept.</summary>
    public string EmailHash { get; set; } = string.Empty;

    public DateTime TypedOnUtc { get; set; }

    /// <summary>Null where the address was merely typed.</summary>
    public DateTime? ProvenOnUtc { get; set; }
}
