namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>
/// What is left after cost stays above the owner's floor, as a share of what is paid for the goods. Lines of unknown cost are left out on both sides; shipping
/// that we give away is a cost.
/// </summary>
public sealed class MarginFloorGuardrail : IOrderGuardrail
{
    public bool Allows(GuardedOrder order, OrderLimits limits)
    {
        if (limits.MarginPercentage is not { } floor || order.Cost == 0m)
            return true;

        var left = order.RevenueOfKnownCost - order.Cost - order.ShippingOff;

        return left >= order.RevenueOfKnownCost * floor / 100m;
    }
}
