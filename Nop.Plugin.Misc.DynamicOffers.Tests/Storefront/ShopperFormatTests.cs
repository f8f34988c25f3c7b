using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Storefront;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class ShopperFormatTests
{
    [Fact]
    public async Task A_moment_is_written_in_the_shops_time_and_cannot_be_misread_elsewhere()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var visit = await ShopVisit.StartAsync();

        var moment = await visit.Get<ShopperFormat>().MomentAsync(new DateTime(2025, 7, 12, 1, 30, 0));

        Assert.Equal("2025-07-12T01:30:00Z", moment.Iso);
        Assert.Matches(@"^July 11, 9:30\sPM$", moment.Text);
        Assert.Matches(@"^Friday, July 11, 2025, 9:30\sPM \(UTC−4\)$", moment.FullText);
        Assert.StartsWith("<time datetime=\"2025-07-12T01:30:00Z\" title=\"Friday, July 11, 2025", moment.Html.ToString());
    }

    [Theory]
    [InlineData("en-US", 5, "5")]
    [InlineData("en-US", 7.5, "7.5")]
    [InlineData("de-DE", 7.5, "7,5")]
    public void A_percentage_has_no_idle_zeros(string culture, double percentage, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, ShopperFormat.Percentage((decimal)percentage));
    }
}
