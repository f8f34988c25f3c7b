using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class CampaignValidatorTests
{
    private readonly CampaignValidator _validator = new(FakeShop.Texts());

    [Theory]
    [MemberData(nameof(CampaignFormTests.Kinds), MemberType = typeof(CampaignFormTests))]
    public void Terms_of_every_kind_are_valid(CampaignTerms terms)
    {
        Assert.Empty(_validator.Validate(CampaignForm.ToModel(terms, TimeZoneInfo.Utc) with { Name = "Spring" }).Errors);
    }

    [Theory]
    [InlineData(RewardKind.PercentOff, "0")]
    [InlineData(RewardKind.PercentOff, "100.01")]
    [InlineData(RewardKind.PercentOff, "7.125")]
    [InlineData(RewardKind.AmountOff, "0")]
    [InlineData(RewardKind.AmountOff, "-1")]
    [InlineData(RewardKind.AmountOff, "1000000000000.01")]
    [InlineData(RewardKind.FreeShipping, "50")]
    [InlineData(RewardKind.Gift, "99")]
    [InlineData(RewardKind.BuyXGetY, "101")]
    [InlineData(RewardKind.Points, "1.5")]
    [InlineData(RewardKind.Points, "0")]
    public void A_bad_depth_is_told_of_beside_its_row_in_the_unit_of_the_kind(RewardKind reward, string depth)
    {
        var model = Valid() with { Reward = reward, BuyProductId = 1 };
        model.Rungs = [new() { Depth = 100m }, new() { FromSubTotal = 10m, Depth = Number(depth) }];

        AssertOneMessage(model, "Rungs[1].Depth", $"Depth.{reward}");
    }

    [Fact]
    public void A_row_with_a_threshold_needs_a_depth()
    {
        var model = Valid();
        model.Rungs = [new() { Depth = 5m }, new() { FromSubTotal = 50m }, new()];

        AssertOneMessage(model, "Rungs[1].Depth", "Depth.PercentOff");
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("10.001")]
    public void A_threshold_is_an_amount(string threshold)
    {
        var model = Valid();
        model.Rungs = [new() { FromSubTotal = Number(threshold), Depth = 5m }];

        AssertOneMessage(model, "Rungs[0].FromSubTotal", "FromSubTotal");
    }

    [Fact]
    public void Names_and_lanes_say_something_and_fit_the_database()
    {
        AssertOneMessage(Valid() with { Name = " " }, nameof(CampaignModel.Name), "Name");
        AssertOneMessage(Valid() with { Name = null }, nameof(CampaignModel.Name), "Name");
        AssertOneMessage(Valid() with { Name = new string('a', 201) }, nameof(CampaignModel.Name), "Name");
        AssertOneMessage(Valid() with { Lane = null }, nameof(CampaignModel.Lane), "Lane");
        AssertOneMessage(Valid() with { Lane = new string('a', 51) }, nameof(CampaignModel.Lane), "Lane");
        Assert.True(_validator.Validate(Valid() with { Name = new string('a', 200), Lane = new string('a', 50) }).IsValid);
    }

    [Fact]
    public void Ids_and_times_can_be_read()
    {
        AssertOneMessage(Valid() with { ScopeIds = "7; 8" }, nameof(CampaignModel.ScopeIds), "Ids");
        AssertOneMessage(Valid() with { StartsOn = "tomorrow" }, nameof(CampaignModel.StartsOn), "Time");
        AssertOneMessage(Valid() with { EndsOn = "2026-02-30T10:00" }, nameof(CampaignModel.EndsOn), "Time");
        Assert.True(_validator.Validate(Valid() with { ScopeIds = "7, 8", StartsOn = "2026-02-28T10:00", EndsOn = " " }).IsValid);
    }

    [Fact]
    public void Buy_x_get_y_needs_the_product_that_is_bought()
    {
        AssertOneMessage(Valid() with { Reward = RewardKind.BuyXGetY }, nameof(CampaignModel.BuyProductId), "BuyProductId");
        AssertOneMessage(Valid() with { BuyGets = 2 }, nameof(CampaignModel.BuyProductId), "BuyProductId");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Counts_are_1_or_more(int count)
    {
        AssertOneMessage(Valid() with { Units = count }, nameof(CampaignModel.Units), "Count");
        AssertOneMessage(Valid() with { BuyProductId = 1, BuyUnits = count }, nameof(CampaignModel.BuyUnits), "Count");
        AssertOneMessage(Valid() with { BuyProductId = 1, BuyGets = count }, nameof(CampaignModel.BuyGets), "Count");
        AssertOneMessage(Valid() with { InAll = count }, nameof(CampaignModel.InAll), "Count");
        AssertOneMessage(Valid() with { PerShopper = count }, nameof(CampaignModel.PerShopper), "Count");
        AssertOneMessage(Valid() with { PerPeriod = count }, nameof(CampaignModel.PerPeriod), "Count");
        AssertOneMessage(Valid() with { PeriodDays = count }, nameof(CampaignModel.PeriodDays), "PeriodDays");
        AssertOneMessage(Valid() with { ValidityHours = count }, nameof(CampaignModel.ValidityHours), "ValidityHours");
    }

    [Fact]
    public void What_every_campaign_has_is_not_left_empty()
    {
        AssertOneMessage(Valid() with { PerShopper = null }, nameof(CampaignModel.PerShopper), "Count");
        AssertOneMessage(Valid() with { PeriodDays = null }, nameof(CampaignModel.PeriodDays), "PeriodDays");
        AssertOneMessage(Valid() with { ValidityHours = null }, nameof(CampaignModel.ValidityHours), "ValidityHours");
        AssertOneMessage(Valid() with { NoOfferPercentage = null }, nameof(CampaignModel.NoOfferPercentage), "NoOfferPercentage");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    public void Budgets_and_the_maximum_are_amounts_above_0_or_nothing(string amount)
    {
        AssertOneMessage(Valid() with { MaximumAmount = Number(amount) }, nameof(CampaignModel.MaximumAmount), "Amount");
        AssertOneMessage(Valid() with { Budget = Number(amount) }, nameof(CampaignModel.Budget), "Amount");
        AssertOneMessage(Valid() with { PeriodBudget = Number(amount) }, nameof(CampaignModel.PeriodBudget), "Amount");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("50.01")]
    [InlineData("5.125")]
    public void At_most_half_of_the_shoppers_are_left_without_it(string percentage) =>
        AssertOneMessage(Valid() with { NoOfferPercentage = Number(percentage) }, nameof(CampaignModel.NoOfferPercentage), "NoOfferPercentage");

    private void AssertOneMessage(CampaignModel model, string field, string text)
    {
        var error = Assert.Single(_validator.Validate(model).Errors);

        Assert.Equal(field, error.PropertyName);
        Assert.Equal($"{DynamicOffersDefaults.LocalePrefix}Campaigns.Validation.{text}", error.ErrorMessage);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static CampaignModel Valid() => CampaignForm.ToModel(new CampaignTerms(), TimeZoneInfo.Utc) with { Name = "Spring" };
}
