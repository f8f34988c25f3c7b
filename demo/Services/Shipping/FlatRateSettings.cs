namespace DemoStore.Services.Shipping;

/// <summary>What each way of shipping costs, in the primary store currency.</summary>
public class FlatRateSettings : ISettings
{
    public decimal Ground { get; set; } = 5;

    public decimal SecondDayAir { get; set; } = 12;

    public decimal NextDayAir { get; set; } = 20;
}
