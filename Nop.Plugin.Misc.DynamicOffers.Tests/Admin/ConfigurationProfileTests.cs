using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class ConfigurationProfileTests
{
    [Fact]
    public void Settings_come_back_from_the_form_as_they_went_in()
    {
        var settings = new DynamicOffersSettings
        {
            Enabled = false,
            HesitationPercentage = 1.25m,
            ReturnPercentage = 2.5m,
            MaximumDiscountPerOrder = 3.75m,
            MaximumOrderDiscountPercentage = 60.5m,
            MaximumOrderDiscount = 80.25m,
            MarginFloorPercentage = 12.5m,
            OffersPerShopperAndWeek = 4,
            DailyBudget = 5.5m,
            HoldoutPercentage = 9.25m,
            IdleMinutes = 6,
            OfferValidityHours = 7,
            ReminderDelayMinutes = 8
        };

        var returned = TestMapper.ToSettings(TestMapper.ToModel(settings));

        Assert.Equal(JsonSerializer.Serialize(settings), JsonSerializer.Serialize(returned));
    }

    [Fact]
    public void Every_setting_is_a_field_of_the_form_but_the_key_that_nobody_types_and_those_of_the_channels_page()
    {
        string[] elsewhere = [nameof(DynamicOffersSettings.EmailHashKey), .. typeof(ChannelsModel).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];
        var settings = typeof(DynamicOffersSettings).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

        Assert.Equal(settings.Except(elsewhere).Order(), SettingField.All.Select(field => field.Name).Order());
    }
}
