using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class CampaignTermsTests
{
    private static readonly CampaignTerms Everything = new()
    {
        Audience = [new ConditionTerms("viewed_products", new Dictionary<string, string> { ["at_least"] = "3" }), new ConditionTerms("has_cart")],
        Reward = RewardKind.BuyXGetY,
        Scope = new OfferScope { Kind = ScopeKind.Variant, Ids = [7], AttributesXml = "<Attributes />", Units = 4, Buy = new BuyTerms(3, Units: 2, Gets: 1) },
        Ladder = [new Rung(0m, 5m), new Rung(99.95m, 12.5m)],
        MaximumAmount = 20.5m,
        StoreId = 2,
        Currencies = ["EUR"],
        RoleIds = [4],
        StartsOnUtc = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
        EndsOnUtc = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        ValidityHours = 12,
        Limits = new CampaignLimits(InAll: 100, PerShopper: 2, PerPeriod: 10, PeriodDays: 7, Budget: 500m, PeriodBudget: 50m),
        Lane = "lines",
        IsExclusive = true,
        NoOfferPercentage = 12.5m,
        Titles = new Dictionary<int, string> { [1] = "One of two for nothing", [2] = "اثنان" }
    };

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Terms_are_the_same_text_in_every_culture_and_come_back_whole(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var text = Everything.ToJson();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(text, CampaignTerms.FromJson(text).ToJson());
            Assert.Equal(new CampaignTerms().ToJson(), CampaignTerms.FromJson(new CampaignTerms().ToJson()).ToJson());
            Assert.Equal((12.5m, 3, DateTimeKind.Utc), (CampaignTerms.FromJson(text).Ladder[1].Depth, CampaignTerms.FromJson(text).Scope.Buy!.ProductId, CampaignTerms.FromJson(text).EndsOnUtc!.Value.Kind));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"Reward\":\"EverythingFree\"}")]
    [InlineData("{\"Rewrd\":\"PercentOff\"}")]
    public void What_it_did_not_write_it_does_not_read(string text) => Assert.ThrowsAny<JsonException>(() => CampaignTerms.FromJson(text));

    [Theory]
    [InlineData(0, null)]
    [InlineData(49.99, null)]
    [InlineData(50, 5)]
    [InlineData(99.99, 5)]
    [InlineData(100, 10)]
    [InlineData(100_000, 10)]
    public void A_cart_is_on_the_best_rung_it_reaches(double subTotal, int? depth)
    {
        var terms = new CampaignTerms { Ladder = [new Rung(50m, 5m), new Rung(100m, 10m)] };

        Assert.Equal(depth, terms.RungFor((decimal)subTotal)?.Depth);
    }

    [Fact]
    public void The_picture_is_the_segments_or_the_campaigns_or_that_of_the_one_product_it_is_on()
    {
        var nothingSaid = new Dictionary<int, string>();
        var one = new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [4] } };
        var framed = one with { PictureProductId = 5, Framings = [new Framing(1, nothingSaid), new Framing(2, nothingSaid, 6), new Framing(3, nothingSaid, 7)] };

        Assert.Equal(4, one.PictureFor([2]));
        Assert.Equal(5, framed.PictureFor([]));
        Assert.Equal(5, framed.PictureFor([1]));
        Assert.Equal(6, framed.PictureFor([1, 2, 3]));
        Assert.Null(new CampaignTerms().PictureFor([2]));
        Assert.Null((one with { Scope = one.Scope with { Kind = ScopeKind.Categories } }).PictureFor([2]));
        Assert.Null((one with { Scope = one.Scope with { Ids = [4, 8] } }).PictureFor([2]));
    }
}
