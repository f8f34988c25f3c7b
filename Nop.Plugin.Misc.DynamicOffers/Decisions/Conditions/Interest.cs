using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>What conditions about the interest in products and categories have in common.</summary>
internal static class Interest
{
    // A look of a moment ago has begun to fade.
    private const double Fading = 0.01;

    /// <param name="interests">Of products, or of categories.</param>
    /// <param name="counts">Whether the one with this id counts.</param>
    /// <param name="looks">That the greatest of those that count must be worth.</param>
    public static Check AtLeast(string code, Func<ShopperFeatures, IReadOnlyList<Affinity>> interests, Func<int, bool> counts, int looks) => (profile, _) =>
    {
        var most = 0d;
        foreach (var interest in interests(profile.Features))
        {
            if (counts(interest.Id))
                most = Math.Max(most, interest.Weight);
        }

        return new ConditionResult(most >= looks - Fading, code, decimal.Round((decimal)most, 2));
    };
}
