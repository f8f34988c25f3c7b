namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Saw what shipping costs at most so many minutes ago.</summary>
public sealed class ShippingCostSeenCondition : ICondition
{
    private static readonly NumberArgument Minutes = new("minutes", 60, Least: 1, Most: 525_600);

    public string Code => "shipping_cost_seen_within";

    public IReadOnlyList<Argument> Arguments => [Minutes];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceShippingCostSeen, Minutes.Of(values), TimeSpan.FromMinutes(1));
}
