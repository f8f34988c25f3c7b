namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>A payment failed at most so many hours ago.</summary>
public sealed class PaymentFailedCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1, Most: 8_760);

    public string Code => "payment_failed_within";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values)
    {
        var span = TimeSpan.FromHours(Hours.Of(values));

        return (profile, _) =>
        {
            var since = profile.Features.SincePaymentFailure;

            return new ConditionResult(since <= span, Code, since is { } known ? decimal.Round((decimal)known.TotalHours, 1) : Seen.Nothing);
        };
    }
}
