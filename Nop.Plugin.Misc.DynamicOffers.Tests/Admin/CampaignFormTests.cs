using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class CampaignFormTests
{
    /// <summary>Three hours behind UTC, and two in summer. No place has it, so that no government moves it.</summary>
    private static readonly TimeZoneInfo TimeZone = TimeZoneInfo.CreateCustomTimeZone("West", TimeSpan.FromHours(-3), "West", "West", "West summer",
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 4, 1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 1))
    ]);

    public static TheoryData<CampaignTerms> Kinds =>
    [
        new CampaignTerms(),
        new CampaignTerms { Ladder = [new Rung(0m, 5m), new Rung(50m, 7.5m), new Rung(100m, 10m)], MaximumAmount = 25m },
        new CampaignTerms { Reward = RewardKind.AmountOff, Scope = new OfferScope { Kind = ScopeKind.OrderTotal }, Ladder = [new Rung(40m, 4.25m)] },
        new CampaignTerms { Reward = RewardKind.AmountOff, Scope = new OfferScope { Kind = ScopeKind.Categories, Ids = [3, 8], Units = 2 } },
        new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Manufacturers, Ids = [2] } },
        new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Bundle, Ids = [4, 5, 6] } },
        new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Variant, Ids = [4], AttributesXml = "<Attributes><ProductAttribute ID=\"1\" /></Attributes>" } },
        new CampaignTerms { Reward = RewardKind.FreeShipping, Scope = new OfferScope { Kind = ScopeKind.Shipping }, Ladder = [new Rung(0m, 100m)], Lane = OfferLane.Shipping },
        new CampaignTerms { Reward = RewardKind.Gift, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [9], Units = 1 }, Ladder = [new Rung(80m, 100m)] },
        new CampaignTerms { Reward = RewardKind.BuyXGetY, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [9], Buy = new BuyTerms(7, 2, 3) }, Ladder = [new Rung(0m, 50m)] },
        new CampaignTerms { Reward = RewardKind.Points, Ladder = [new Rung(0m, 200m)], Lane = OfferLane.Points },
        new CampaignTerms
        {
            Audience =
            [
                new ConditionTerms("has_cart"),
                new ConditionTerms("viewed_products", new Dictionary<string, string> { ["at_least"] = "4" }),
                new ConditionTerms("left_cart"),
                ConditionTerms.Group(
                    ConditionTerms.Any,
                    new ConditionTerms("account", new Dictionary<string, string> { ["kinds"] = "guest,registered" }),
                    ConditionTerms.Group(ConditionTerms.None, new ConditionTerms("orders"), new ConditionTerms("has_cart"))),
                new ConditionTerms("has_cart")
            ],
            StoreId = 2,
            Currencies = ["EUR", "USD"],
            RoleIds = [3, 4],
            StartsOnUtc = new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc),
            EndsOnUtc = new DateTime(2026, 12, 1, 0, 0, 59, DateTimeKind.Utc),
            ValidityHours = 12,
            Limits = new CampaignLimits(InAll: 100, PerShopper: 2, PerPeriod: 10, PeriodDays: 7, Budget: 999.99m, PeriodBudget: 50m),
            IsExclusive = true,
            NoOfferPercentage = 12.5m,
            Titles = new Dictionary<int, string> { [1] = "Ten off", [2] = "عشرة" },
            PictureProductId = 4,
            Framings = [new Framing(1, new Dictionary<int, string> { [1] = "For you" }), new Framing(2, new Dictionary<int, string>(), PictureProductId: 9)]
        },
        new CampaignTerms { Ladder = [.. Enumerable.Range(1, 8).Select(number => new Rung(number * 10m, number))] }
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Terms_come_back_from_the_form_as_they_went_in(CampaignTerms terms)
    {
        var returned = CampaignForm.ToTerms(CampaignForm.ToModel(CampaignTerms.FromJson(terms.ToJson()), TimeZone), TimeZone);

        Assert.Equal(terms.ToJson(), returned.ToJson());
    }

    [Fact]
    public void Times_are_shown_in_the_admins_time_zone()
    {
        var model = CampaignForm.ToModel(
            new CampaignTerms { StartsOnUtc = new DateTime(2026, 1, 10, 1, 0, 0, DateTimeKind.Utc), EndsOnUtc = new DateTime(2026, 7, 10, 1, 0, 0, DateTimeKind.Utc) }, TimeZone);

        Assert.Equal("2026-01-09T22:00", model.StartsOn);
        Assert.Equal("2026-07-09T23:00", model.EndsOn);
    }

    [Fact]
    public void A_time_that_the_clock_leaves_out_counts_as_the_one_an_hour_later()
    {
        var model = CampaignForm.ToModel(new CampaignTerms(), TimeZone);
        model.StartsOn = "2026-04-01T02:30";

        Assert.Equal(new DateTime(2026, 4, 1, 5, 30, 0, DateTimeKind.Utc), CampaignForm.ToTerms(model, TimeZone).StartsOnUtc);
    }

    [Fact]
    public void Empty_rows_and_empty_titles_count_for_nothing()
    {
        var model = CampaignForm.ToModel(new CampaignTerms { Ladder = [new Rung(0m, 5m)] }, TimeZone);
        model.Rungs.Add(new());
        model.Rungs.Add(new() { FromSubTotal = 100m, Depth = 10m });
        model.Titles = [new() { LanguageId = 1, Text = "  " }, new() { LanguageId = 2, Text = " Ten " }];

        var terms = CampaignForm.ToTerms(model, TimeZone);

        Assert.Equal([new Rung(0m, 5m), new Rung(100m, 10m)], terms.Ladder);
        Assert.Equal([KeyValuePair.Create(2, "Ten")], terms.Titles);
    }

    [Theory]
    [InlineData(null, new int[0])]
    [InlineData(" ", new int[0])]
    [InlineData("7", new[] { 7 })]
    [InlineData(" 7, 12 ,3,", new[] { 7, 12, 3 })]
    public void Ids_are_separated_by_commas(string? text, int[] ids) => Assert.Equal(ids, CampaignForm.ReadIds(text));

    [Theory]
    [InlineData("seven")]
    [InlineData("7 8")]
    [InlineData("7;8")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void Anything_else_is_no_list_of_ids(string text) => Assert.Null(CampaignForm.ReadIds(text));
}
