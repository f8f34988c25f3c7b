namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>All orders together came to so much.</summary>
public sealed class OrderValueCondition : ICondition
{
    private static readonly AmountArgument AtLeast = new("at_least", 200m);

    public string Code => "order_value";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult(profile.Features.OrderValue >= atLeast, Code, profile.Features.OrderValue);
    }
}
