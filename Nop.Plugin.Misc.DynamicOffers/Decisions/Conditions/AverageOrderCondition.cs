namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>An order came to so much on average; not met without an order.</summary>
public sealed class AverageOrderCondition : ICondition
{
    private static readonly AmountArgument AtLeast = new("at_least", 80m);

    public string Code => "average_order";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.Features.Orders > 0 && profile.Features.AverageOrder >= atLeast, Code, profile.Features.AverageOrder);
    }
}
