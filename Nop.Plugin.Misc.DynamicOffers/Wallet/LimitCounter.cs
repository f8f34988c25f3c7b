using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// What one limit of a campaign has given out, open grants included. It may count too much for a while, where a process died or something was given back,
/// and never too little; counted anew where it refuses.
/// </summary>
public class LimitCounter : BaseEntity
{
    /// <summary>The campaign, and the period where it is a period's.</summary>
    public string Scope { get; set; } = string.Empty;

    public long Pieces { get; set; }

    /// <summary>In ten-thousandths of the primary store currency: whole numbers are added alike by every database.</summary>
    public long Money { get; set; }

    /// <summary>Raised with every change; a count that read an older one is not written.</summary>
    public int Version { get; set; }
}
