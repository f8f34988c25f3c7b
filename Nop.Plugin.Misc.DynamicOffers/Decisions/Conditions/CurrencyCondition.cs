namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Sees prices in one of the currencies named.</summary>
public sealed class CurrencyCondition : ICondition
{
    private static readonly IdsArgument Currencies = new("currencies", ThingKind.Currency);

    public string Code => "currency";

    public IReadOnlyList<Argument> Arguments => [Currencies];

    public ThingKind? Sees => ThingKind.Currency;

    public Check Bind(ArgumentValues values)
    {
        var ids = Currencies.Of(values);

        return (profile, _) => new ConditionResult(ids.Contains(profile.Situation.CurrencyId), Code, profile.Situation.CurrencyId > 0 ? profile.Situation.CurrencyId : Seen.Nothing);
    }
}
