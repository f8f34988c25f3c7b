namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Reads the shop in one of the languages named.</summary>
public sealed class LanguageCondition : ICondition
{
    private static readonly IdsArgument Languages = new("languages", ThingKind.Language);

    public string Code => "language";

    public IReadOnlyList<Argument> Arguments => [Languages];

    public ThingKind? Sees => ThingKind.Language;

    public Check Bind(ArgumentValues values)
    {
        var ids = Languages.Of(values);

        return (profile, _) => new ConditionResult(ids.Contains(profile.Situation.LanguageId), Code, profile.Situation.LanguageId > 0 ? profile.Situation.LanguageId : Seen.Nothing);
    }
}
