namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>'Three for two' over different products: of every so many units, by the depth, the cheapest is free.</summary>
public sealed class CheapestFreeReward : ILineReward
{
    public string Code => "cheapest_free";

    public IEnumerable<UnitsOff> Reckon(IReadOnlyList<CartLine> lines, decimal depth)
    {
        var of = (int)depth;
        if (of < 2)
            yield break;

        var free = lines.Sum(line => line.Quantity) / of;
        foreach (var line in lines.OrderBy(line => line.UnitPrice).ThenBy(line => line.ItemId))
        {
            var units = Math.Min(free, line.Quantity);
            if (units == 0)
                yield break;

            free -= units;
            yield return new UnitsOff(line.ItemId, units, line.UnitPrice);
        }
    }
}
