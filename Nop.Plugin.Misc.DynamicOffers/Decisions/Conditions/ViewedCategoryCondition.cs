using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The interest in one of the categories named is worth so many looks, and all fade.</summary>
public sealed class ViewedCategoryCondition : ICondition
{
    private static readonly IdsArgument Categories = new("categories", ThingKind.Category);
    private static readonly NumberArgument Times = new("times", 2, Least: 1, Most: 100);

    public string Code => "viewed_category";

    public IReadOnlyList<Argument> Arguments => [Categories, Times];

    public ProfileParts Needs => ProfileParts.Interests;

    public Check Bind(ArgumentValues values)
    {
        var (ids, times) = (Categories.Of(values), (double)Times.Of(values));

        return (profile, _) =>
        {
            var most = 0d;
            foreach (var interest in profile.Features.Categories)
            {
                if (ids.Contains(interest.Id))
                    most = Math.Max(most, interest.Weight);
            }

            // A look of a moment ago has begun to fade.
            return new ConditionResult(most >= times - 0.01, Code, decimal.Round((decimal)most, 2));
        };
    }
}
