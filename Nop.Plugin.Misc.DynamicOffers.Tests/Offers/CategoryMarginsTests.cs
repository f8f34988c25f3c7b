using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class CategoryMarginsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("15=12.5;12=30", "12=30;15=12.5")]
    [InlineData("12=0", "12=0")]
    [InlineData("12=99.99", "12=99.99")]
    public void What_is_read_is_written_again(string? text, string written) => Assert.Equal(written, CategoryMargins.Write(CategoryMargins.Read(text)!));

    [Theory]
    [InlineData("12")]
    [InlineData("12=")]
    [InlineData("0=30")]
    [InlineData("-1=30")]
    [InlineData("12=100")]
    [InlineData("12=-1")]
    [InlineData("12=1.001")]
    [InlineData("12=30;12=20")]
    [InlineData("12=30%")]
    public void What_is_no_margin_is_none(string text) => Assert.Null(CategoryMargins.Read(text));
}
