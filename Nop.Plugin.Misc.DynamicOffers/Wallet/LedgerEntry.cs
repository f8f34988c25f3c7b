using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>One thing that happened to a grant. Only ever added.</summary>
public class LedgerEntry : BaseEntity
{
    public int GrantId { get; set; }

    public int StoreId { get; set; }

    /// <summary>One of <see cref="LedgerKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>What it moved, in the primary store currency; given-back and released money is negative.</summary>
    public decimal Amount { get; set; }

    public int? OrderId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
