namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>A payment failed at most so many hours ago.</summary>
public sealed class PaymentFailedCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1, Most: 8_760);

    public string Code => "payment_failed_within";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SincePaymentFailure, Hours.Of(values), TimeSpan.FromHours(1));
}
