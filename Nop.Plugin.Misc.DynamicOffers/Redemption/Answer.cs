using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What the requirement rule and the line prices answer for one customer within one request.</summary>
/// <param name="Held">The grants that hold for the cart, one of a lane; that of greatest worth first.</param>
/// <param name="Open">Everything the one indexed read returned, usable or not.</param>
/// <param name="IsFrozen">An order is being placed: nothing changes the answer until it is done.</param>
public sealed record Answer(IReadOnlyList<Held> Held, IReadOnlyList<Grant> Open, bool IsFrozen)
{
    /// <summary>Whether the owner's limits of an order have been asked.</summary>
    public bool IsGuarded { get; init; }

    public static readonly Answer None = new([], [], IsFrozen: false);

    /// <summary>The one that pages speak of, the subtotal's before others; null where none holds.</summary>
    public Grant? Grant => (Held.FirstOrDefault(held => held.IsOfSubTotal) ?? Held.FirstOrDefault())?.Grant;

    public bool Holds(int discountId) => Held.Any(held => held.DiscountId == discountId);
}
