using Nop.Core.Domain.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Localization;

/// <summary>Gives every language of the shop our texts, where an owner can edit them.</summary>
public class TextInstaller
{
    private readonly ILocalizationService _localizationService;
    private readonly ILanguageService _languageService;

    public TextInstaller(ILocalizationService localizationService, ILanguageService languageService)
    {
        _localizationService = localizationService;
        _languageService = languageService;
    }

    public async Task InstallAsync()
    {
        foreach (var language in await _languageService.GetAllLanguagesAsync(showHidden: true))
        {
            await _localizationService.AddOrUpdateLocaleResourceAsync(Texts(language), language.Id);
        }
    }

    /// <summary>Adds the texts that a language lacks; those that are there stay as the owner edited them.</summary>
    public async Task AddMissingAsync()
    {
        foreach (var language in await _languageService.GetAllLanguagesAsync(showHidden: true))
        {
            var missing = new Dictionary<string, string>();
            foreach (var (key, text) in Texts(language))
            {
                if (!await ExistsAsync(key, language))
                {
                    missing.Add(key, text);
                }
            }

            if (missing.Count > 0)
            {
                await _localizationService.AddOrUpdateLocaleResourceAsync(missing, language.Id);
            }
        }
    }

    public async Task UninstallAsync()
    {
        await _localizationService.DeleteLocaleResourcesAsync(DynamicOffersDefaults.LocalePrefix);
    }

    private static Dictionary<string, string> Texts(Language language)
    {
        return new Dictionary<string, string>(EmbeddedTexts.ReadResources(language.UniqueSeoCode ?? string.Empty));
    }

    private async Task<bool> ExistsAsync(string key, Language language)
    {
        var text = await _localizationService.GetResourceAsync(key, language.Id, logIfNotFound: false, returnEmptyIfNotFound: true);

        return !string.IsNullOrEmpty(text);
    }
}
