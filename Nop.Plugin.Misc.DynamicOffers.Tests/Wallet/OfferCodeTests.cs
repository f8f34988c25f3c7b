using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

public class OfferCodeTests
{
    [Fact]
    public void A_code_is_the_same_however_it_is_typed()
    {
        var hash = OfferCode.HashOf("0123A-BCDE1");

        Assert.All(["0123abcde1", " 0123A BCDE1 ", "O123A–BCDEI", "o123a-bcdel"], typed => Assert.Equal(hash, OfferCode.HashOf(typed)));
        Assert.NotEqual(hash, OfferCode.HashOf("0123A-BCDE2"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123ABCDE")]
    [InlineData("0123ABCDEFG")]
    [InlineData("0123ABCDU1")]
    [InlineData("٠123ABCDE1")]
    public void What_can_be_no_code_has_no_hash(string? typed)
    {
        Assert.Null(OfferCode.HashOf(typed));
    }

    [Fact]
    public void New_codes_are_codes_and_differ()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => OfferCode.New()).ToList();

        Assert.All(codes, code => Assert.NotNull(OfferCode.HashOf(code)));
        Assert.Equal(1_000, codes.Distinct().Count());
    }

    [Fact]
    public void Five_tries_an_hour_a_shopper_and_thirty_an_address()
    {
        var clock = Sample.Clock();
        var tries = new CodeTries(clock);

        Assert.Equal(5, Enumerable.Range(0, 9).Count(_ => tries.TakeTurn(1, "a")));
        Assert.Equal(21, Enumerable.Range(2, 40).Count(shopper => tries.TakeTurn(shopper, "a")));
        Assert.True(tries.TakeTurn(99, "b"));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(tries.TakeTurn(1, "a"));
    }
}
