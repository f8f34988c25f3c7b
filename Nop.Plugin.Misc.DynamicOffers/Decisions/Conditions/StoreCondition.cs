namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is in one of the stores named.</summary>
public sealed class StoreCondition : ICondition
{
    private static readonly IdsArgument Stores = new("stores", ThingKind.Store);

    public string Code => "store";

    public IReadOnlyList<Argument> Arguments => [Stores];

    public bool AsksCartAlone => true;

    public ThingKind? Sees => ThingKind.Store;

    public Check Bind(ArgumentValues values)
    {
        var ids = Stores.Of(values);

        return (profile, _) => new ConditionResult(ids.Contains(profile.Situation.StoreId), Code, profile.Situation.StoreId);
    }
}
