namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Has one of the customer roles named.</summary>
public sealed class CustomerRoleCondition : ICondition
{
    private static readonly IdsArgument Roles = new("roles", ThingKind.CustomerRole);

    public string Code => "customer_role";

    public IReadOnlyList<Argument> Arguments => [Roles];

    public Check Bind(ArgumentValues values)
    {
        var ids = Roles.Of(values);

        return (profile, _) => new ConditionResult(ids.Overlaps(profile.Situation.RoleIds), Code, profile.Situation.RoleIds.Count);
    }
}
