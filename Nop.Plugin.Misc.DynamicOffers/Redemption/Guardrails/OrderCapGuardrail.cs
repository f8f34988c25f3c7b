namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>All discounts of an order together stay within the owner's cap. Where the others alone are over it, ours add nothing.</summary>
public sealed class OrderCapGuardrail : IOrderGuardrail
{
    public bool Allows(GuardedOrder order, OrderLimits limits)
    {
        var off = order.FullPrice - order.With.Revenue + order.ShippingOff;

        return (limits.DiscountPercentage >= 100m || off <= order.FullPrice * limits.DiscountPercentage / 100m) && !(off > limits.Discount);
    }
}
