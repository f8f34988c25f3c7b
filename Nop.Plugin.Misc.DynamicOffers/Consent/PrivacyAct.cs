using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>That something was erased, when and how much: proof without a trace of the person.</summary>
public class PrivacyAct : BaseEntity
{
    /// <summary>One of <see cref="PrivacyActKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>Whom an erasure that is still to be done is about; 0 once it is done.</summary>
    public int CustomerId { get; set; }

    public DateTime RequestedOnUtc { get; set; }

    public DateTime? DoneOnUtc { get; set; }

    /// <summary>Visitors erased, or rows deleted.</summary>
    public int Count { get; set; }
}
