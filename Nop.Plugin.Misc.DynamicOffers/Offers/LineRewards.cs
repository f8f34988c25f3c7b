namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The rewards with a reckoning of their own that campaigns may name, by their codes.</summary>
public class LineRewards(IEnumerable<ILineReward> rewards)
{
    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<ILineReward> All { get; } = rewards.OrderBy(reward => reward.Code, StringComparer.Ordinal).ToList();

    public ILineReward? Find(string code) => All.FirstOrDefault(reward => reward.Code == code);
}
