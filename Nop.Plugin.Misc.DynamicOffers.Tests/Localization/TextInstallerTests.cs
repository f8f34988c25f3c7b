using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Services.Localization;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Localization;

public class TextInstallerTests
{
    private const string AnyKey = DynamicOffersDefaults.LocalePrefix + "Menu";

    private readonly Dictionary<(int LanguageId, string Key), string> _stored = [];
    private readonly ILocalizationService _localizationService = Substitute.For<ILocalizationService>();
    private readonly ILanguageService _languageService = Substitute.For<ILanguageService>();
    private readonly TextInstaller _installer;

    public TextInstallerTests()
    {
        _languageService.GetAllLanguagesAsync(showHidden: true).Returns(
        [
            new Language { Id = 1, UniqueSeoCode = "en" },
            new Language { Id = 2, UniqueSeoCode = "de" }
        ]);
        _localizationService.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>(), false, "", true)
            .Returns(call => _stored.GetValueOrDefault((call.ArgAt<int>(1), call.ArgAt<string>(0)), string.Empty));
        _localizationService.AddOrUpdateLocaleResourceAsync(Arg.Any<IDictionary<string, string>>(), Arg.Any<int?>())
            .Returns(call =>
            {
                foreach (var (key, text) in call.ArgAt<IDictionary<string, string>>(0))
                {
                    _stored[(call.ArgAt<int?>(1)!.Value, key)] = text;
                }

                return Task.CompletedTask;
            });
        _installer = new TextInstaller(_localizationService, _languageService);
    }

    [Fact]
    public async Task Installing_gives_every_language_every_text()
    {
        await _installer.InstallAsync();

        Assert.Equal(2 * EmbeddedTexts.ReadResources("en").Count, _stored.Count);
    }

    [Fact]
    public async Task Updating_adds_what_is_missing_and_keeps_what_the_owner_wrote()
    {
        _stored[(1, AnyKey)] = "Offers of the house";

        await _installer.AddMissingAsync();

        Assert.Equal("Offers of the house", _stored[(1, AnyKey)]);
        Assert.Equal(2 * EmbeddedTexts.ReadResources("en").Count, _stored.Count);
    }

    [Fact]
    public async Task Updating_writes_nothing_where_nothing_is_missing()
    {
        await _installer.InstallAsync();
        _localizationService.ClearReceivedCalls();

        await _installer.AddMissingAsync();

        await _localizationService.DidNotReceive().AddOrUpdateLocaleResourceAsync(Arg.Any<IDictionary<string, string>>(), Arg.Any<int?>());
    }

    [Fact]
    public async Task Uninstalling_deletes_everything_with_our_prefix()
    {
        await _installer.UninstallAsync();

        await _localizationService.Received(1).DeleteLocaleResourcesAsync(DynamicOffersDefaults.LocalePrefix);
    }
}
