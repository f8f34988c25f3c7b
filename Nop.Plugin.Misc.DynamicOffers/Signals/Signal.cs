using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>One thing that a consenting shopper did. Never changed once written.</summary>
public class Signal : BaseEntity
{
    public int ShopperId { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    /// <summary>One of <see cref="SignalKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The product, cart line's product or order it is about; 0 where it is about none.</summary>
    public int SubjectId { get; set; }

    public DateTime OccurredOnUtc { get; set; }
}
