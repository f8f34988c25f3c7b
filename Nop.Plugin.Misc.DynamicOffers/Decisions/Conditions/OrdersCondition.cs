namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Ordered so many times.</summary>
public sealed class OrdersCondition : ICondition
{
    private static readonly NumberArgument AtLeast = new("at_least", 1, Least: 1);

    public string Code => "orders";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.Features.Orders >= atLeast, Code, profile.Features.Orders);
    }
}
