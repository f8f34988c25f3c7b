using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class BrokenTermsTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("{\"Audience\":null}")]
    [InlineData("{\"Audience\":[null]}")]
    [InlineData("{\"Audience\":[{\"Code\":\"has_cart\"}]}")]
    [InlineData("{\"Audience\":[{\"Code\":\"country\",\"Arguments\":{\"countries\":null}}]}")]
    [InlineData("{\"Audience\":[{\"Code\":\"any\",\"Arguments\":{},\"Of\":[null]}]}")]
    [InlineData("{\"Ladder\":null}")]
    [InlineData("{\"Ladder\":[null]}")]
    [InlineData("{\"Scope\":null}")]
    [InlineData("{\"Limits\":null}")]
    [InlineData("{\"Titles\":null}")]
    public void Terms_of_which_a_part_is_missing_cannot_be_read(string json) => Assert.Throws<JsonException>(() => CampaignTerms.FromJson(json));

    [Fact]
    public void As_many_reasons_are_kept_as_fit_and_none_in_part()
    {
        var codes = Enumerable.Range(100, 60).Select(number => $"condition_{number}").ToList();

        var joined = Grant.JoinReasons(codes);

        Assert.InRange(joined.Length, Grant.MostReasons - 15, Grant.MostReasons);
        Assert.Equal(codes.Take(joined.Split(',').Length), joined.Split(','));
        Assert.Equal("a,b", Grant.JoinReasons(["a", "b"]));
        Assert.Equal(string.Empty, Grant.JoinReasons([]));
    }
}
