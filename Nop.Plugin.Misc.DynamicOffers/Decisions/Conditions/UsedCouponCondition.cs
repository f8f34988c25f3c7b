namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Used any coupon at most so many days ago.</summary>
public sealed class UsedCouponCondition : ICondition
{
    private static readonly NumberArgument Days = new("days", 30, Least: 1, Most: 3_650);

    public string Code => "used_coupon_within";

    public IReadOnlyList<Argument> Arguments => [Days];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceCoupon, Days.Of(values), TimeSpan.FromDays(1));
}
