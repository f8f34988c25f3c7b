using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>
/// That an owner keeps a shopper from offers. A row of its own: whoever saves a shopper that was read earlier must not undo it. It goes with its visitor to
/// whoever that turns out to be, and holds for all visitors of that customer.
/// </summary>
public class ShopperBlock : BaseEntity
{
    public int ShopperId { get; set; }

    public DateTime BlockedOnUtc { get; set; }
}
