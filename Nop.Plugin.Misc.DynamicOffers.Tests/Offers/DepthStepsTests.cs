using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class DepthStepsTests
{
    [Theory]
    [InlineData("5, 10, 15", "5|10|15")]
    [InlineData("15;5 10,10", "5|10|15")]
    [InlineData("7.5", "7.5")]
    [InlineData("100", "100")]
    public void Steps_rise_and_stand_once(string text, string steps) =>
        Assert.Equal(steps, string.Join('|', DepthSteps.Read(text, most: 100m)!.Select(step => step.ToString(CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("101")]
    [InlineData("5.001")]
    [InlineData("five")]
    [InlineData("5 %")]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25")]
    public void What_is_no_list_of_depths_is_none(string? text) => Assert.Null(DepthSteps.Read(text, most: 100m));
}
