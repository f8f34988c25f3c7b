namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>
/// A reward on lines of the cart with a reckoning of its own. One class, one file; found by scanning, ours and those of other plugins. Keeps nothing between two carts: the same
/// cart gets the same off.
/// </summary>
public interface ILineReward
{
    /// <summary>Stored, unique, in snake_case. Its texts stand in the locale resources under 'Rewards.' and 'Storefront.Gives.' with the code.</summary>
    string Code { get; }

    /// <summary>Which units get how much off. More than a line has or costs, and what the owner's limits do not bear, is left out by us.</summary>
    /// <param name="lines">That the offer is on, in the cart's order.</param>
    /// <param name="depth">Of the step that the cart reaches, above 0.</param>
    IEnumerable<UnitsOff> Reckon(IReadOnlyList<CartLine> lines, decimal depth);
}

/// <param name="ItemId">The line's.</param>
/// <param name="Amount">Off each of the units, in the primary store currency.</param>
public readonly record struct UnitsOff(int ItemId, int Units, decimal Amount);
