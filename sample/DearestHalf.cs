using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace DynamicOffers.Sample;

/// <summary>One unit of the dearest at half its price.</summary>
public sealed class DearestHalf : ILineReward
{
    public string Code => "dearest_half";

    public IEnumerable<UnitsOff> Reckon(IReadOnlyList<CartLine> lines, decimal depth) =>
        lines.OrderByDescending(line => line.UnitPrice).Take(1).Select(line => new UnitsOff(line.ItemId, Units: 1, line.UnitPrice / 2m));
}
