namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>
/// Nobody pays more with an offer than without: a smaller order may lose the shop's free shipping, or fall below its least amount. While the host cannot tell
/// the total, losing free shipping is enough.
/// </summary>
public sealed class NeverDearerGuardrail : IOrderGuardrail
{
    public bool Allows(GuardedOrder order, OrderLimits limits)
    {
        var (without, with) = (order.Without, order.With);
        if (without.MayBeOrdered && !with.MayBeOrdered)
            return false;

        return without.Total is { } before && with.Total is { } after
            ? after <= before
            : with.SubTotal <= without.SubTotal && (!without.ShipsFree || with.ShipsFree);
    }
}
