using System.Globalization;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>Writes to the owner through the host's message template and queue, at the address of the shop's default e-mail account.</summary>
public class NoticeMail(
    IMessageTemplateService messageTemplateService,
    IMessageTokenProvider messageTokenProvider,
    IWorkflowMessageService workflowMessageService,
    IEmailAccountService emailAccountService,
    EmailAccountSettings emailAccountSettings,
    IStoreService storeService,
    ILanguageService languageService,
    ILocalizationService localizationService)
{
    /// <summary>Null where the template is not active, or where there is no account to send from.</summary>
    public async Task<int?> QueueAsync(string kind, string subject)
    {
        // What happened may be of all stores; the first one stands for the shop.
        var store = (await storeService.GetAllStoresAsync())[0];
        var templates = await messageTemplateService.GetMessageTemplatesByNameAsync(DynamicOffersDefaults.OwnerNoticeTemplate, store.Id);
        if (templates.FirstOrDefault(template => template.IsActive) is not { } template || await GetAccountAsync() is not { } account)
            return null;

        var language = await GetLanguageAsync(store);
        var tokens = new List<Token>();
        await messageTokenProvider.AddStoreTokensAsync(tokens, store, account, language.Id);
        tokens.Add(new Token("DynamicOffers.Notice", await SayAsync(kind, subject, language.Id)));
        tokens.Add(new Token("DynamicOffers.HealthUrl", $"{store.Url.TrimEnd('/')}/Admin/DynamicOffersAdmin/Privacy#dynamic-offers-health", true));

        return await workflowMessageService.SendNotificationAsync(template, account, language.Id, tokens, account.Email, account.DisplayName);
    }

    private async Task<string> SayAsync(string kind, string subject, int languageId) => string.Format(
        CultureInfo.InvariantCulture,
        await localizationService.GetResourceAsync($"{DynamicOffersDefaults.LocalePrefix}Notice.{kind}", languageId),
        subject);

    private async Task<Language> GetLanguageAsync(Store store)
    {
        var languages = await languageService.GetAllLanguagesAsync(storeId: store.Id);

        return languages.FirstOrDefault(language => language.Id == store.DefaultLanguageId) ?? languages[0];
    }

    private async Task<EmailAccount?> GetAccountAsync() =>
        await emailAccountService.GetEmailAccountByIdAsync(emailAccountSettings.DefaultEmailAccountId)
            ?? (await emailAccountService.GetAllEmailAccountsAsync()).FirstOrDefault();
}
