using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What the requirement rule answers for one customer within one request: the one grant that holds, or none.</summary>
/// <param name="Open">Everything the one indexed read returned, usable or not.</param>
/// <param name="IsFrozen">An order is being placed: nothing changes the answer until it is done.</param>
public sealed record Answer(Grant? Grant, IReadOnlyList<Grant> Open, bool IsFrozen)
{
    public static readonly Answer None = new(null, [], IsFrozen: false);
}
