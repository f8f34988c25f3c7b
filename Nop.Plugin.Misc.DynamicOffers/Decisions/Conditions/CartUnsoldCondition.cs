using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Something in the cart was not sold to anybody for so many days, or never.</summary>
public sealed class CartUnsoldCondition : ICondition
{
    private static readonly NumberArgument Days = new("days", 60, Least: 1, Most: 3_650);

    public string Code => "cart_unsold";

    public IReadOnlyList<Argument> Arguments => [Days];

    public ProfileParts Needs => ProfileParts.Sales;

    public ThingKind? Sees => ThingKind.Product;

    public Check Bind(ArgumentValues values)
    {
        var days = TimeSpan.FromDays(Days.Of(values));

        return (profile, _) =>
        {
            foreach (var line in profile.Cart.Lines)
            {
                if (line.IsSalesKnown && !(profile.TakenOnUtc - line.LastSoldOnUtc < days))
                    return new ConditionResult(true, Code, line.ProductId);
            }

            return new ConditionResult(false, Code, Seen.Nothing);
        };
    }
}
