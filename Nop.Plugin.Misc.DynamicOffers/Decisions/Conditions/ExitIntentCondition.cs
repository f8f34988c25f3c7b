namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Was about to leave at most so many minutes ago.</summary>
public sealed class ExitIntentCondition : ICondition
{
    private static readonly NumberArgument Minutes = new("minutes", 5, Least: 1, Most: 525_600);

    public string Code => "exit_intent_within";

    public IReadOnlyList<Argument> Arguments => [Minutes];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceExitIntent, Minutes.Of(values), TimeSpan.FromMinutes(1));
}
