using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Localization;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class ConfigurationValidatorTests
{
    private readonly ConfigurationValidator _validator;

    public ConfigurationValidatorTests()
    {
        var localizationService = Substitute.For<ILocalizationService>();
        localizationService.GetResourceAsync(Arg.Any<string>()).Returns(call => call.Arg<string>());
        _validator = new ConfigurationValidator(localizationService);
    }

    [Theory]
    [InlineData("5, 10", "5", 0, 0, null)]
    [InlineData("", "5", 0, 0, nameof(ConfigurationModel.PercentageSteps))]
    [InlineData("5, 101", "5", 0, 0, nameof(ConfigurationModel.PercentageSteps))]
    [InlineData("5", "0", 0, 0, nameof(ConfigurationModel.AmountSteps))]
    [InlineData("5", "5", -1, 0, nameof(ConfigurationModel.ScarceStock))]
    [InlineData("5", "5", 3, 3, nameof(ConfigurationModel.OverstockFrom))]
    [InlineData("5", "5", 3, 4, null)]
    [InlineData("5", "5", 3, 0, null)]
    public void Steps_and_stock_are_held_to_their_ranges(string percentages, string amounts, int scarce, int overstock, string? wrong)
    {
        var model = Valid();
        (model.PercentageSteps, model.AmountSteps, model.ScarceStock, model.OverstockFrom) = (percentages, amounts, scarce, overstock);

        Assert.Equal(wrong is null ? [] : [wrong], _validator.Validate(model).Errors.Select(error => error.PropertyName));
    }

    [Theory]
    [InlineData("4=30;5=12.5", true)]
    [InlineData("4=", false)]
    [InlineData("4=30;4=20", false)]
    public void A_categorys_margin_is_one_number(string floors, bool isValid)
    {
        var model = Valid();
        model.CategoryMarginFloors = floors;

        Assert.Equal(isValid, _validator.Validate(model).IsValid);
    }

    [Fact]
    public void The_defaults_are_valid()
    {
        Assert.True(_validator.Validate(Valid()).IsValid);
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("7.5")]
    [InlineData("100")]
    public void A_percentage_above_0_and_at_most_100_is_valid(string percentage)
    {
        var model = Valid();
        model.HesitationPercentage = Number(percentage);
        model.ReturnPercentage = 100;

        Assert.True(_validator.Validate(model).IsValid);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("100.01")]
    [InlineData("140")]
    [InlineData("5.125")]
    [InlineData(null)]
    public void Any_other_percentage_is_told_of_beside_its_field(string? percentage)
    {
        var model = Valid();
        model.HesitationPercentage = Number(percentage);
        AssertOneMessage(model, nameof(model.HesitationPercentage), "Percentage");

        model = Valid();
        model.ReturnPercentage = Number(percentage);
        AssertOneMessage(model, nameof(model.ReturnPercentage), "Percentage");
    }

    [Fact]
    public void Coming_back_is_not_worth_less_than_hesitating()
    {
        var model = Valid();
        model.HesitationPercentage = 12;
        model.ReturnPercentage = 11.99m;

        AssertOneMessage(model, nameof(model.ReturnPercentage), "ReturnPercentage");
    }

    [Fact]
    public void Coming_back_may_be_worth_as_much_as_hesitating()
    {
        var model = Valid();
        model.HesitationPercentage = 12;
        model.ReturnPercentage = 12;

        Assert.True(_validator.Validate(model).IsValid);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("1000000000000.01")]
    [InlineData(null)]
    public void The_maximum_discount_is_an_amount_above_0(string? amount)
    {
        var model = Valid();
        model.MaximumDiscountPerOrder = Number(amount);

        AssertOneMessage(model, nameof(model.MaximumDiscountPerOrder), "MaximumDiscountPerOrder");
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("79228162514264337593543950335")]
    [InlineData(null)]
    public void The_daily_budget_is_not_negative(string? amount)
    {
        var model = Valid();
        model.DailyBudget = Number(amount);

        AssertOneMessage(model, nameof(model.DailyBudget), "DailyBudget");
    }

    [Fact]
    public void A_daily_budget_of_0_is_valid()
    {
        var model = Valid();
        model.DailyBudget = 0;

        Assert.True(_validator.Validate(model).IsValid);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    [InlineData(null)]
    public void A_shopper_is_given_1_to_50_offers_a_week(int? count)
    {
        var model = Valid();
        model.OffersPerShopperAndWeek = count;

        AssertOneMessage(model, nameof(model.OffersPerShopperAndWeek), "OffersPerShopperAndWeek");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("12.5")]
    [InlineData("50")]
    public void None_to_half_of_the_shoppers_may_be_left_without_any_campaign(string percentage)
    {
        var model = Valid();
        model.HoldoutPercentage = Number(percentage);

        Assert.True(_validator.Validate(model).IsValid);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("50.01")]
    [InlineData("7.125")]
    [InlineData(null)]
    public void Any_other_share_without_campaigns_is_told_of_beside_its_field(string? percentage)
    {
        var model = Valid();
        model.HoldoutPercentage = Number(percentage);

        AssertOneMessage(model, nameof(model.HoldoutPercentage), "HoldoutPercentage");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_081)]
    [InlineData(null)]
    public void A_cart_counts_as_left_within_a_week(int? minutes)
    {
        var model = Valid();
        model.IdleMinutes = minutes;
        model.ReminderDelayMinutes = 43_200;

        AssertOneMessage(model, nameof(model.IdleMinutes), "IdleMinutes");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8_761)]
    [InlineData(null)]
    public void An_offer_lasts_an_hour_to_a_year(int? hours)
    {
        var model = Valid();
        model.OfferValidityHours = hours;

        AssertOneMessage(model, nameof(model.OfferValidityHours), "OfferValidityHours");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(43_201)]
    [InlineData(null)]
    public void A_reminder_leaves_within_thirty_days(int? minutes)
    {
        var model = Valid();
        model.ReminderDelayMinutes = minutes;

        AssertOneMessage(model, nameof(model.ReminderDelayMinutes), "ReminderDelayMinutes");
    }

    [Fact]
    public void A_reminder_does_not_leave_before_the_cart_counts_as_left()
    {
        var model = Valid();
        model.IdleMinutes = 61;
        model.ReminderDelayMinutes = 60;

        AssertOneMessage(model, nameof(model.ReminderDelayMinutes), "ReminderBeforeIdle");
    }

    private void AssertOneMessage(ConfigurationModel model, string field, string text)
    {
        var error = Assert.Single(_validator.Validate(model).Errors);

        Assert.Equal(field, error.PropertyName);
        Assert.Equal($"{DynamicOffersDefaults.LocalePrefix}Validation.{text}", error.ErrorMessage);
    }

    private static decimal? Number(string? text)
    {
        return text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ConfigurationModel Valid()
    {
        return TestMapper.ToModel(new DynamicOffersSettings());
    }
}
