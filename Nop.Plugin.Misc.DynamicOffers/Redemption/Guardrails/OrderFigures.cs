namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>What the host says of an order that is not placed yet. Money is in the primary store currency.</summary>
/// <param name="Total">What would be paid; null while the host cannot tell, because shipping is not chosen yet.</param>
/// <param name="SubTotal">Of the lines after every discount, with tax.</param>
/// <param name="Revenue">Of the lines after every discount on lines, subtotal and total, without tax.</param>
/// <param name="Shipping">Without tax; null while the host cannot tell.</param>
/// <param name="ShipsFree">Whether the shop ships this order for nothing.</param>
/// <param name="MayBeOrdered">Whether it reaches the shop's least amounts.</param>
public sealed record OrderFigures(decimal? Total, decimal SubTotal, decimal Revenue, decimal? Shipping, bool ShipsFree, bool MayBeOrdered);

/// <summary>One order without our offers and with them.</summary>
/// <param name="FullPrice">The lines before any discount, without tax.</param>
/// <param name="Cost">What the lines cost the shop; those of unknown cost count nothing.</param>
/// <param name="RevenueOfKnownCost">The part of the revenue with our offers that comes from lines of known cost.</param>
public sealed record GuardedOrder(OrderFigures Without, OrderFigures With, decimal FullPrice, decimal Cost, decimal RevenueOfKnownCost)
{
    /// <summary>The lines of known cost.</summary>
    public IReadOnlyList<GuardedLine> Lines { get; init; } = [];

    /// <summary>What our offers take off the shipping, as far as the host can tell.</summary>
    public decimal ShippingOff => Math.Max((Without.Shipping ?? 0m) - (With.Shipping ?? Without.Shipping ?? 0m), 0m);
}

/// <summary>A line of known cost, with our offers.</summary>
/// <param name="Revenue">Its part of the revenue, without tax.</param>
/// <param name="CategoryIds">Of the product and all above them.</param>
public sealed record GuardedLine(decimal Revenue, decimal Cost, IReadOnlyCollection<int> CategoryIds);

/// <summary>An owner's limits of one order.</summary>
/// <param name="DiscountPercentage">Of the full price, the most that all discounts together may take off, ours or not; 0 to 100.</param>
/// <param name="Discount">In money the same; null for no limit.</param>
/// <param name="MarginPercentage">Of the revenue, the least that is left after cost; null where cost does not matter.</param>
/// <param name="CategoryMargins">The same of the goods of single categories and those below, where they must leave more.</param>
public sealed record OrderLimits(decimal DiscountPercentage, decimal? Discount, decimal? MarginPercentage, IReadOnlyDictionary<int, decimal>? CategoryMargins = null);
