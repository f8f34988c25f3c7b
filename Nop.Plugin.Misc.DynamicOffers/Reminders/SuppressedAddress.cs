using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>An address that no mail of ours goes to. Kept as a hash, also when its owner is erased: a mail after that would be worse.</summary>
public class SuppressedAddress : BaseEntity
{
    /// <summary>By the owner's key.</summary>
    public string EmailHash { get; set; } = string.Empty;

    /// <summary>As stored codes.</summary>
    public string Reason { get; set; } = string.Empty;

    public DateTime SuppressedOnUtc { get; set; }
}
