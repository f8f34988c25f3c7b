namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Asked to return at most so many of a hundred orders.</summary>
public sealed class ReturnRateCondition : ICondition
{
    private static readonly AmountArgument AtMost = new("at_most", 30m, Most: 100m);

    public string Code => "return_rate";

    public IReadOnlyList<Argument> Arguments => [AtMost];

    public Check Bind(ArgumentValues values)
    {
        var atMost = AtMost.Of(values);

        return (profile, _) => new ConditionResult(
            profile.Features.Orders > 0 && (decimal)profile.Features.ReturnRate * 100m <= atMost,
            Code,
            profile.Features.Orders > 0 ? decimal.Round((decimal)profile.Features.ReturnRate * 100m, 1) : Seen.Nothing);
    }
}
