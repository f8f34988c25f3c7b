namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Looks at prices so much: of a hundred looks at lists and products, so many at cheap ones or sorted by price.</summary>
public sealed class PriceSensitivityCondition : ICondition
{
    private static readonly AmountArgument AtLeast = new("at_least", 60m, Most: 100m);

    public string Code => "price_sensitivity";

    public IReadOnlyList<Argument> Arguments => [AtLeast];

    public Check Bind(ArgumentValues values)
    {
        var atLeast = AtLeast.Of(values);

        return (profile, _) => new ConditionResult((decimal)profile.Features.PriceSensitivity * 100m >= atLeast, Code, decimal.Round((decimal)profile.Features.PriceSensitivity * 100m, 1));
    }
}
