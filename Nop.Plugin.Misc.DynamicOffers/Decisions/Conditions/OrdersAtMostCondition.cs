namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Ordered no more than so many times; 0 is a first order.</summary>
public sealed class OrdersAtMostCondition : ICondition
{
    private static readonly NumberArgument AtMost = new("at_most", 0);

    public string Code => "orders_at_most";

    public IReadOnlyList<Argument> Arguments => [AtMost];

    public Check Bind(ArgumentValues values)
    {
        var atMost = AtMost.Of(values);

        return (profile, _) => new ConditionResult(profile.Features.Orders <= atMost, Code, profile.Features.Orders);
    }
}
