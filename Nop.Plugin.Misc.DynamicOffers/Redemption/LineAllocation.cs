using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Which units of a cart an offer on lines is about. Pure; lines are taken in the cart's order, so that the same cart has the same answer.</summary>
public static class LineAllocation
{
    /// <param name="most">What all units together may be off, above 0: units are left out where they would go over it.</param>
    public static IReadOnlyList<LineShare> Allocate(CampaignTerms terms, Rung rung, CartView cart, decimal most)
    {
        var (percentage, amount) = terms.Reward == RewardKind.AmountOff ? (0m, rung.Depth) : (rung.Depth, 0m);
        var shares = new List<LineShare>();
        foreach (var (line, units) in Units(terms, cart))
        {
            var offUnit = amount > 0m ? Math.Min(amount, line.UnitPrice) : line.UnitPrice * percentage / 100m;
            var affordable = offUnit <= 0m ? 0 : (int)Math.Min(units, decimal.Floor(most / offUnit));
            if (affordable == 0)
                continue;

            most -= affordable * offUnit;
            shares.Add(new LineShare(line.ItemId, affordable, percentage, amount > 0m ? offUnit : 0m));
        }

        return shares;
    }

    /// <summary>The same for a reward with a reckoning of its own: of what it says, what the cart has and the limit bears.</summary>
    public static IReadOnlyList<LineShare> Allocate(ILineReward reward, OfferScope scope, Rung rung, CartView cart, decimal most)
    {
        var lines = cart.Lines.Where(line => line.TakesDiscounts && scope.Covers(line)).OrderBy(line => line.ItemId).ToList();
        var left = Math.Max(0, scope.Units ?? int.MaxValue);
        var shares = new List<LineShare>();
        foreach (var off in reward.Reckon(lines, rung.Depth))
        {
            if (lines.FirstOrDefault(line => line.ItemId == off.ItemId) is not { } line || shares.Any(share => share.ItemId == line.ItemId) || off.Amount <= 0m)
                continue;

            var offUnit = Math.Min(off.Amount, line.UnitPrice);
            var units = offUnit <= 0m ? 0 : (int)Math.Min(Math.Min(Math.Max(off.Units, 0), Math.Min(line.Quantity, left)), decimal.Floor(most / offUnit));
            if (units == 0)
                continue;

            most -= units * offUnit;
            left -= units;
            shares.Add(new LineShare(line.ItemId, units, Percentage: 0m, offUnit));
        }

        return shares;
    }

    private static IEnumerable<(CartLine Line, int Units)> Units(CampaignTerms terms, CartView cart)
    {
        var scope = terms.Scope;
        var lines = cart.Lines.Where(line => line.TakesDiscounts && scope.Covers(line)).OrderBy(line => line.ItemId).ToList();
        if (scope.Kind == ScopeKind.Bundle)
            return Bundle(scope, cart, lines);

        return Take(lines, Limit(scope, cart));
    }

    private static int Limit(OfferScope scope, CartView cart)
    {
        var units = scope.Units ?? int.MaxValue;

        return scope.Buy is { } buy ? Math.Min(units, Gets(scope, buy, cart)) : units;
    }

    // Who buys A and gets A pays for the first of every so many; who buys A and gets B has so many B for every so many A.
    private static int Gets(OfferScope scope, BuyTerms buy, CartView cart)
    {
        var bought = cart.QuantityOf(buy.ProductId);
        var isSame = scope.Kind is ScopeKind.Products or ScopeKind.Variant && scope.Ids.Contains(buy.ProductId);

        return bought / (isSame ? buy.Units + buy.Gets : buy.Units) * buy.Gets;
    }

    private static IEnumerable<(CartLine Line, int Units)> Bundle(OfferScope scope, CartView cart, IReadOnlyList<CartLine> lines)
    {
        var sets = Math.Min(scope.Units ?? int.MaxValue, scope.Ids.Min(cart.QuantityOf));

        return scope.Ids.Distinct().SelectMany(productId => Take(lines.Where(line => line.ProductId == productId), sets));
    }

    private static IEnumerable<(CartLine Line, int Units)> Take(IEnumerable<CartLine> lines, int units)
    {
        foreach (var line in lines)
        {
            if (units == 0)
                yield break;

            var taken = Math.Min(units, line.Quantity);
            units -= taken;
            yield return (line, taken);
        }
    }
}
