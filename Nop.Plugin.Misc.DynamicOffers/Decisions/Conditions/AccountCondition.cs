namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Is a guest, or has an account.</summary>
public sealed class AccountCondition : ICondition
{
    private static readonly ChoicesArgument Kinds = new("kinds", "guest", "registered");

    public string Code => "account";

    public IReadOnlyList<Argument> Arguments => [Kinds];

    public Check Bind(ArgumentValues values)
    {
        var chosen = Kinds.Of(values);

        return (profile, _) =>
        {
            var seen = profile.Situation.IsRegistered ? "registered" : "guest";

            return new ConditionResult(chosen.Contains(seen), Code, seen);
        };
    }
}
