namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Signed up at most so many days ago.</summary>
public sealed class SignedUpCondition : ICondition
{
    private static readonly NumberArgument Days = new("days", 7, Least: 1, Most: 3_650);

    public string Code => "signed_up_within";

    public IReadOnlyList<Argument> Arguments => [Days];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceSignUp, Days.Of(values), TimeSpan.FromDays(1));
}
