namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>One limit that an order with our offers must keep. Where it does not, ours give way.</summary>
public interface IOrderGuardrail
{
    bool Allows(GuardedOrder order, OrderLimits limits);
}
