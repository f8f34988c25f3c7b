using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>One thing that a consenting shopper did. Never changed once written.</summary>
public class Signal : BaseEntity
{
    /// <summary>The shopper; 0 until the writer has found the one behind <see cref="CustomerId"/>, as for what an administrator or a gateway did.</summary>
    public int ShopperId { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    /// <summary>One of <see cref="SignalKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The product, category, country or order it is about, as its kind says; 0 where it is about none.</summary>
    public int SubjectId { get; set; }

    /// <summary>A second id, as its kind says, such as the cart line or the product's category; 0 where there is none.</summary>
    public int SourceId { get; set; }

    /// <summary>An amount in the primary store currency, a quantity, seconds or a yes (1), as its kind says.</summary>
    public decimal Value { get; set; }

    public DateTime OccurredOnUtc { get; set; }

    /// <summary>The node that wrote it.</summary>
    public int NodeId { get; set; }

    /// <summary>Counts what the node wrote, from 1; 0 until it is written. Within a node it is the order in which things happened.</summary>
    public long Sequence { get; set; }
}
