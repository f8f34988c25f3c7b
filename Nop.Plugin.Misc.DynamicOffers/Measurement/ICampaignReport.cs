namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>What became of the campaigns, counted by the database.</summary>
public interface ICampaignReport
{
    /// <summary>By the campaign's id; one that came to nothing yet is missing.</summary>
    Task<IReadOnlyDictionary<int, CampaignFigures>> GetFiguresAsync();
}

/// <summary>Counts and money of one campaign so far; money in the primary store currency.</summary>
/// <param name="Open">Given, and neither used nor run out.</param>
/// <param name="DiscountGiven">What orders have off by it now.</param>
/// <param name="WithoutOffer">Shoppers to whom it was due and who get nothing of it, to compare with.</param>
/// <param name="ByHand">Given by an owner; no part of the other figures.</param>
public sealed record CampaignFigures(int Given, int Open, int Used, decimal DiscountGiven, int WithoutOffer, int ByHand)
{
    public static CampaignFigures None { get; } = new(Given: 0, Open: 0, Used: 0, DiscountGiven: 0m, WithoutOffer: 0, ByHand: 0);
}
