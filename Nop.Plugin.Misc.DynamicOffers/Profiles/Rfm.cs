namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// Segments by recency, frequency and money, with thresholds that need no other shopper's figures: bought within 30 or 90 days, ordered 2 or 5 times, spent
/// 100 or 500 in the primary store currency. Each dimension is worth 1 to 3.
/// </summary>
public static class Rfm
{
    /// <summary>
    /// 'champions' (3 in all), 'loyal' (recent or not long ago, and 5 orders or 500), 'promising' (recent, less than that, or one small order not long ago), 'at_risk' (not recent, and more than one order or
    /// 100), 'lost' (not for 90 days, one small order), 'none' (never ordered).
    /// </summary>
    public static string SegmentOf(ShopperFeatures features)
    {
        if (features.Orders == 0 || features.SinceLastOrder is not { } since)
            return "none";

        var recency = since.TotalDays <= 30 ? 3 : since.TotalDays <= 90 ? 2 : 1;
        var frequency = features.Orders >= 5 ? 3 : features.Orders >= 2 ? 2 : 1;
        var money = features.OrderValue >= 500m ? 3 : features.OrderValue >= 100m ? 2 : 1;

        return (recency, frequency, money) switch
        {
            (3, 3, 3) => "champions",
            (not 1, 3, _) or (not 1, _, 3) => "loyal",
            (3, _, _) => "promising",
            (_, not 1, _) or (_, _, not 1) => "at_risk",
            (2, _, _) => "promising",
            _ => "lost"
        };
    }
}
