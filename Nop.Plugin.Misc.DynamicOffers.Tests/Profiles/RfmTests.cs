using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class RfmTests
{
    [Theory]
    [InlineData(30, 5, 500, "champions")]
    [InlineData(30.1, 5, 500, "loyal")]
    [InlineData(90, 5, 500, "loyal")]
    [InlineData(30, 5, 0, "loyal")]
    [InlineData(90, 5, 0, "loyal")]
    [InlineData(30, 1, 500, "loyal")]
    [InlineData(90, 1, 500, "loyal")]
    [InlineData(30, 4, 499.99, "promising")]
    [InlineData(30, 1, 0, "promising")]
    [InlineData(30.1, 1, 99.99, "promising")]
    [InlineData(90, 1, 99.99, "promising")]
    [InlineData(30.1, 2, 0, "at_risk")]
    [InlineData(90, 4, 499.99, "at_risk")]
    [InlineData(30.1, 1, 100, "at_risk")]
    [InlineData(90.1, 2, 0, "at_risk")]
    [InlineData(90.1, 1, 100, "at_risk")]
    [InlineData(400, 9, 9000, "at_risk")]
    [InlineData(90.1, 1, 99.99, "lost")]
    [InlineData(4000, 1, 0, "lost")]
    public void A_segment_holds_from_threshold_to_threshold(double days, int orders, double value, string segment)
    {
        var features = ShopperFeatures.Unknown with { SinceLastOrder = TimeSpan.FromDays(days), Orders = orders, OrderValue = (decimal)value };

        Assert.Equal(segment, Rfm.SegmentOf(features));
    }

    [Fact]
    public void Who_never_ordered_is_in_none()
    {
        Assert.Equal("none", Rfm.SegmentOf(ShopperFeatures.Unknown));
        Assert.Equal("none", Rfm.SegmentOf(ShopperFeatures.Unknown with { Orders = 3, OrderValue = 900m }));
        Assert.Equal("none", Rfm.SegmentOf(ShopperFeatures.Unknown with { SinceLastOrder = TimeSpan.FromDays(1) }));
    }
}
