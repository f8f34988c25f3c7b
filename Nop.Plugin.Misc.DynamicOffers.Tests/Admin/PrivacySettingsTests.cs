using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Localization;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class PrivacySettingsTests
{
    private readonly ConfigurationValidator _validator;

    public PrivacySettingsTests()
    {
        var localizationService = Substitute.For<ILocalizationService>();
        localizationService.GetResourceAsync(Arg.Any<string>()).Returns(call => call.Arg<string>());
        _validator = new ConfigurationValidator(localizationService);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(3_651)]
    [InlineData(null)]
    public void A_shopper_is_kept_for_30_to_3650_days(int? days) => AssertOneMessage(
        Valid() with { ShopperRetentionDays = days, SignalRetentionDays = 1 }, nameof(ConfigurationModel.ShopperRetentionDays), "ShopperRetentionDays");

    [Theory]
    [InlineData(0)]
    [InlineData(3_651)]
    [InlineData(null)]
    public void A_signal_is_kept_for_1_to_3650_days(int? days) => AssertOneMessage(
        Valid() with { SignalRetentionDays = days }, nameof(ConfigurationModel.SignalRetentionDays), "SignalRetentionDays");

    [Fact]
    public void A_signal_is_not_kept_longer_than_its_shopper() => AssertOneMessage(
        Valid() with { ShopperRetentionDays = 30, SignalRetentionDays = 31 }, nameof(ConfigurationModel.SignalRetentionDays), "SignalsLongerThanShopper");

    [Fact]
    public void A_signal_may_be_kept_as_long_as_its_shopper() =>
        Assert.True(_validator.Validate(Valid() with { ShopperRetentionDays = 30, SignalRetentionDays = 30 }).IsValid);

    [Fact]
    public void One_consent_cannot_stand_for_both() => AssertOneMessage(
        Valid() with { PersonalOffersGdprConsentId = 4, OfferMailGdprConsentId = 4 }, nameof(ConfigurationModel.OfferMailGdprConsentId), "SameConsent");

    [Fact]
    public void Neither_needs_a_consent_of_the_host() =>
        Assert.True(_validator.Validate(Valid() with { PersonalOffersGdprConsentId = 0, OfferMailGdprConsentId = 0 }).IsValid);

    private void AssertOneMessage(ConfigurationModel model, string field, string text)
    {
        var error = Assert.Single(_validator.Validate(model).Errors);

        Assert.Equal(field, error.PropertyName);
        Assert.Equal($"{DynamicOffersDefaults.LocalePrefix}Validation.{text}", error.ErrorMessage);
    }

    private static ConfigurationModel Valid() => TestMapper.ToModel(new DynamicOffersSettings());
}
