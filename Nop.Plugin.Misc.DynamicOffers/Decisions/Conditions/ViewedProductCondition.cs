using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Looked at one of the products named so many times lately: looks fade, an old one counts for less than one.</summary>
public sealed class ViewedProductCondition : ICondition
{
    private static readonly IdsArgument Products = new("products", ThingKind.Product);
    private static readonly NumberArgument Times = new("times", 2, Least: 1, Most: 100);

    public string Code => "viewed_product";

    public IReadOnlyList<Argument> Arguments => [Products, Times];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values)
    {
        var (ids, times) = (Products.Of(values), (double)Times.Of(values));

        return (profile, _) =>
        {
            var most = 0d;
            foreach (var interest in profile.Features.Products)
            {
                if (ids.Contains(interest.Id))
                    most = Math.Max(most, interest.Weight);
            }

            // A look of a moment ago has begun to fade.
            return new ConditionResult(most >= times - 0.01, Code, decimal.Round((decimal)most, 2));
        };
    }
}
