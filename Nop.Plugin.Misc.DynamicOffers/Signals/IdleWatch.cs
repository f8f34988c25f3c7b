using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>When to look next whether a shopper left a cart or a checkout behind. One row a shopper with a cart; an order ends it.</summary>
public class IdleWatch : BaseEntity
{
    public int ShopperId { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    /// <summary>The last change of the cart, or step of the checkout.</summary>
    public DateTime ActedOnUtc { get; set; }

    public bool AtCheckout { get; set; }

    /// <summary>How often this cart was found left so far.</summary>
    public int Times { get; set; }

    /// <summary>Null where there is nothing more to look for.</summary>
    public DateTime? DueOnUtc { get; set; }
}
