namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

/// <summary>
/// Of each category with a floor of its own, the goods in the order together leave it. What is off the subtotal and the total is borne by all lines in proportion
/// to their prices; shipping that we give away is the whole order's cost, not a category's.
/// </summary>
public sealed class CategoryMarginGuardrail : IOrderGuardrail
{
    public bool Allows(GuardedOrder order, OrderLimits limits)
    {
        foreach (var (categoryId, floor) in limits.CategoryMargins ?? new Dictionary<int, decimal>())
        {
            var lines = order.Lines.Where(line => line.CategoryIds.Contains(categoryId)).ToList();
            var revenue = lines.Sum(line => line.Revenue);
            if (lines.Count > 0 && revenue - lines.Sum(line => line.Cost) < revenue * floor / 100m)
                return false;
        }

        return true;
    }
}
