namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Copied a name or a price, as one does to compare, at most so many hours ago.</summary>
public sealed class PriceComparedCondition : ICondition
{
    private static readonly NumberArgument Hours = new("hours", 24, Least: 1, Most: 8_760);

    public string Code => "price_compared_within";

    public IReadOnlyList<Argument> Arguments => [Hours];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SincePriceCompared, Hours.Of(values), TimeSpan.FromHours(1));
}
