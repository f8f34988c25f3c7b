namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is in one of the countries named, as far as it is known.</summary>
public sealed class CountryCondition : ICondition
{
    private static readonly IdsArgument Countries = new("countries", ThingKind.Country);

    public string Code => "country";

    public IReadOnlyList<Argument> Arguments => [Countries];

    public ThingKind? Sees => ThingKind.Country;

    public Check Bind(ArgumentValues values)
    {
        var ids = Countries.Of(values);

        return (profile, _) => new ConditionResult(ids.Contains(profile.Features.CountryId), Code, profile.Features.CountryId > 0 ? profile.Features.CountryId : Seen.Nothing);
    }
}
