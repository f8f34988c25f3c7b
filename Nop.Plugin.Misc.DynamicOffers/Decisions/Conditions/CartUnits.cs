using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>What conditions about so many units of something in the cart have in common.</summary>
internal static class CartUnits
{
    /// <param name="counts">Whether the line's units count.</param>
    public static Check AtLeast(string code, Func<CartLine, bool> counts, int atLeast) => (profile, _) =>
    {
        var units = 0;
        foreach (var line in profile.Cart.Lines)
        {
            if (counts(line))
                units += line.Quantity;
        }

        return new ConditionResult(units >= atLeast, code, units);
    };
}
