namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Ordered before, but not for so many days.</summary>
public sealed class NotOrderedForCondition : ICondition
{
    private static readonly NumberArgument Days = new("days", 60, Least: 1, Most: 3_650);

    public string Code => "not_ordered_for";

    public IReadOnlyList<Argument> Arguments => [Days];

    public Check Bind(ArgumentValues values) => Elapsed.AtLeast(Code, profile => profile.Features.SinceLastOrder, Days.Of(values), TimeSpan.FromDays(1));
}
