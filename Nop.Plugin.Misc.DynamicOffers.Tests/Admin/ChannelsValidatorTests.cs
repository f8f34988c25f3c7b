using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class ChannelsValidatorTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("https://gateway.example/offers?x=1", true)]
    [InlineData("http://127.0.0.1:9000/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://gateway.example/", false)]
    [InlineData("https://me:secret@gateway.example/", false)]
    [InlineData("ftp://gateway.example/", false)]
    [InlineData("/offers", false)]
    [InlineData("gateway", false)]
    public void A_gateway_is_an_address_that_nobody_reads_along(string url, bool isValid) => Assert.Equal(isValid, IsValid(new ChannelsModel { WebhookUrl = url }));

    [Theory]
    [InlineData("", true)]
    [InlineData("0123456789abcdef", true)]
    [InlineData("0123456789abcde", false)]
    public void A_secret_is_long_or_made(string secret, bool isValid) => Assert.Equal(isValid, IsValid(new ChannelsModel { WebhookSecret = secret }));

    [Fact]
    public async Task Other_plugins_that_remind_are_named()
    {
        var plugins = Substitute.For<IPluginService>();
        plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>(default!).ReturnsForAnyArgs((PluginDescriptor?)null);
        plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>("Misc.Brevo").Returns(new PluginDescriptor { FriendlyName = "Brevo" });

        Assert.Equal(["Brevo"], await new OtherReminders(plugins).FindAsync());
    }

    private static bool IsValid(ChannelsModel model)
    {
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(default!).ReturnsForAnyArgs("text");

        return new ChannelsValidator(texts).Validate(model).IsValid;
    }
}
