namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Ordered at most so many days ago.</summary>
public sealed class OrderedWithinCondition : ICondition
{
    private static readonly NumberArgument Days = new("days", 30, Least: 1, Most: 3_650);

    public string Code => "ordered_within";

    public IReadOnlyList<Argument> Arguments => [Days];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceLastOrder, Days.Of(values), TimeSpan.FromDays(1));
}
