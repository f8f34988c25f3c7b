namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The owner's caps of one store at one moment. Money is in the primary store currency.</summary>
/// <param name="HesitationPercentage">Percent, above 0 and at most 100.</param>
/// <param name="ReturnPercentage">Percent, above 0 and at most 100.</param>
public sealed record Caps(
    decimal HesitationPercentage,
    decimal ReturnPercentage,
    decimal MaximumDiscountPerOrder,
    int OffersPerShopperAndWeek,
    decimal DailyBudget,
    TimeSpan IdleTime,
    TimeSpan Validity,
    TimeSpan ReminderDelay)
{
    /// <summary>How often a shopper is given something that takes nothing off in seven days.</summary>
    public int NudgesPerShopperAndWeek { get; init; } = 3;

    /// <summary>Units in stock up to which goods are scarce; 0 for never.</summary>
    public int ScarceStock { get; init; }

    /// <summary>Units in stock from which goods are more than enough; 0 for never.</summary>
    public int OverstockFrom { get; init; }

    /// <summary>The percentages that offers may have, rising.</summary>
    public IReadOnlyList<decimal> PercentageSteps { get; init; } = [];
}
