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

    public Check Bind(ArgumentValues values) => Interest.AtLeast(Code, features => features.Categories, Categories.Of(values).Contains, Times.Of(values));
}
