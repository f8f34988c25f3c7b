using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>The host's message templates of our mails: to shoppers about their cart, to the owner about what needs a look.</summary>
public class MessageTemplateInstaller
{
    private static readonly Dictionary<string, string> Files = new()
    {
        [DynamicOffersDefaults.CartReminderTemplate] = "CartReminder",
        [DynamicOffersDefaults.SecondReminderTemplate] = "SecondReminder",
        [DynamicOffersDefaults.LastReminderTemplate] = "LastReminder",
        [DynamicOffersDefaults.OwnerNoticeTemplate] = "OwnerNotice"
    };

    private readonly IMessageTemplateService _messageTemplateService;
    private readonly IEmailAccountService _emailAccountService;
    private readonly ILanguageService _languageService;
    private readonly ILocalizedEntityService _localizedEntityService;
    private readonly EmailAccountSettings _emailAccountSettings;

    public MessageTemplateInstaller(
        IMessageTemplateService messageTemplateService,
        IEmailAccountService emailAccountService,
        ILanguageService languageService,
        ILocalizedEntityService localizedEntityService,
        EmailAccountSettings emailAccountSettings)
    {
        _languageService = languageService;
        _localizedEntityService = localizedEntityService;
        _messageTemplateService = messageTemplateService;
        _emailAccountService = emailAccountService;
        _emailAccountSettings = emailAccountSettings;
    }

    /// <summary>Adds each template where there is none; one that the owner edited stays as it is.</summary>
    public async Task InstallAsync()
    {
        foreach (var (name, file) in Files)
        {
            if ((await _messageTemplateService.GetMessageTemplatesByNameAsync(name)).Count > 0)
            {
                continue;
            }

            var mail = EmbeddedTexts.FindMail(file, "en")!;
            var template = new MessageTemplate
            {
                Name = name,
                Subject = mail.Subject,
                Body = mail.Body,
                IsActive = true,
                EmailAccountId = await GetEmailAccountIdAsync()
            };
            await _messageTemplateService.InsertMessageTemplateAsync(template);
            await TranslateAsync(template, file);
        }
    }

    public async Task UninstallAsync()
    {
        foreach (var name in Files.Keys)
        {
            foreach (var template in await _messageTemplateService.GetMessageTemplatesByNameAsync(name))
            {
                await _messageTemplateService.DeleteMessageTemplateAsync(template);
            }
        }
    }

    // The template itself is what languages without a text of their own read.
    private async Task TranslateAsync(MessageTemplate template, string file)
    {
        foreach (var language in await _languageService.GetAllLanguagesAsync(showHidden: true))
        {
            if (language.UniqueSeoCode is { Length: > 0 } and not "en" and var code && EmbeddedTexts.FindMail(file, code) is { } mail)
            {
                await _localizedEntityService.SaveLocalizedValueAsync(template, localized => localized.Subject, mail.Subject, language.Id);
                await _localizedEntityService.SaveLocalizedValueAsync(template, localized => localized.Body, mail.Body, language.Id);
            }
        }
    }

    private async Task<int> GetEmailAccountIdAsync()
    {
        var accounts = await _emailAccountService.GetAllEmailAccountsAsync();
        var account = accounts.FirstOrDefault(candidate => candidate.Id == _emailAccountSettings.DefaultEmailAccountId) ?? accounts.FirstOrDefault();

        // 0 lets the host fall back to its default account once there is one.
        return account?.Id ?? 0;
    }
}
