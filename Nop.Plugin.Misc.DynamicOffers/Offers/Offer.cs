namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What a shopper may be given for a while: by the journey of the settings a share off the subtotal, by a campaign what its terms say.</summary>
/// <param name="Tier">Given once per shopper: one of <see cref="OfferTier"/>, or a campaign's.</param>
/// <param name="Percentage">Percent off, above 0 and at most 100; 0 where the campaign gives something else.</param>
/// <param name="MaximumAmount">The most it may take off one order, in the primary store currency.</param>
/// <param name="Validity">How long it lasts from the moment it is given.</param>
public sealed record Offer(string Tier, decimal Percentage, decimal MaximumAmount, TimeSpan Validity)
{
    /// <summary>0 for the journey of the settings.</summary>
    public int CampaignId { get; init; }

    /// <summary>The terms; 0 for the journey of the settings.</summary>
    public int VersionId { get; init; }

    public string Lane { get; init; } = OfferLane.Order;

    /// <summary>Leaving a cart leads to it.</summary>
    public bool ByLeaving { get; init; }

    /// <summary>What it is given on.</summary>
    public OfferScope Scope { get; init; } = new();

    /// <summary>The deepest of its ladder, in the reward's unit; 0 for the journey of the settings.</summary>
    public decimal Depth { get; init; }

    /// <summary>Whether it is a percentage off single lines, which can be deepened.</summary>
    public bool IsPercentOffLines { get; init; }

    /// <summary>Percentage points that each rung of its ladder is deeper, because there is too much of the goods.</summary>
    public decimal Deeper { get; init; }

    /// <summary>The recipe that its campaign began with; null for none.</summary>
    public string? Recipe { get; init; }

    /// <summary>It takes nothing off.</summary>
    public bool IsNudge { get; init; }

    /// <summary>How often one shopper may be given it, at least 1.</summary>
    public int PerShopper { get; init; } = 1;
}
