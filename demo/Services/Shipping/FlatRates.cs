namespace DemoStore.Services.Shipping;

/// <summary>The one carrier: three ways to ship, each at one rate.</summary>
public class FlatRates(FlatRateSettings settings)
{
    public const string SystemName = "Shipping.FixedByWeightByTotal";

    /// <summary>The rate that is used before the shopper has chosen: only where all ways cost the same.</summary>
    public decimal? GetFixedRate() => settings.Ground == settings.SecondDayAir && settings.Ground == settings.NextDayAir ? settings.Ground : null;

    public IList<ShippingOption> GetOptions() =>
    [
        Option("Ground", "The cheapest way", settings.Ground, 1),
        Option("2nd Day Air", "On the second day after it was sent", settings.SecondDayAir, 2),
        Option("Next Day Air", "On the day after it was sent", settings.NextDayAir, 3),
    ];

    private static ShippingOption Option(string name, string description, decimal rate, int displayOrder) => new()
    {
        Name = name,
        Description = description,
        Rate = rate,
        DisplayOrder = displayOrder,
        ShippingRateComputationMethodSystemName = SystemName,
    };
}
