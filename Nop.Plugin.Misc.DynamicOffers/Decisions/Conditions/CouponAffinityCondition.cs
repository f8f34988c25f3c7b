namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Uses coupons in at most so many of a hundred orders.</summary>
public sealed class CouponAffinityCondition : ICondition
{
    private static readonly AmountArgument AtMost = new("at_most", 50m, Most: 100m);

    public string Code => "coupon_affinity";

    public IReadOnlyList<Argument> Arguments => [AtMost];

    public Check Bind(ArgumentValues values)
    {
        var atMost = AtMost.Of(values);

        return (profile, _) => new ConditionResult(
            profile.Features.Orders > 0 && (decimal)profile.Features.CouponAffinity * 100m <= atMost,
            Code,
            profile.Features.Orders > 0 ? decimal.Round((decimal)profile.Features.CouponAffinity * 100m, 1) : Seen.Nothing);
    }
}
