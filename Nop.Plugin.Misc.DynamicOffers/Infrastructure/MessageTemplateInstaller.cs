using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>The host's message template of the cart reminder.</summary>
public class MessageTemplateInstaller
{
    private readonly IMessageTemplateService _messageTemplateService;
    private readonly IEmailAccountService _emailAccountService;
    private readonly EmailAccountSettings _emailAccountSettings;

    public MessageTemplateInstaller(
        IMessageTemplateService messageTemplateService,
        IEmailAccountService emailAccountService,
        EmailAccountSettings emailAccountSettings)
    {
        _messageTemplateService = messageTemplateService;
        _emailAccountService = emailAccountService;
        _emailAccountSettings = emailAccountSettings;
    }

    /// <summary>Adds the template where there is none; one that the owner edited stays as it is.</summary>
    public async Task InstallAsync()
    {
        var templates = await _messageTemplateService.GetMessageTemplatesByNameAsync(DynamicOffersDefaults.CartReminderTemplate);
        if (templates.Count > 0)
        {
            return;
        }

        await _messageTemplateService.InsertMessageTemplateAsync(new MessageTemplate
        {
            Name = DynamicOffersDefaults.CartReminderTemplate,
            Subject = EmbeddedTexts.ReadFile("CartReminder.subject.en.txt").Trim(),
            Body = EmbeddedTexts.ReadFile("CartReminder.body.en.html"),
            IsActive = true,
            EmailAccountId = await GetEmailAccountIdAsync()
        });
    }

    public async Task UninstallAsync()
    {
        foreach (var template in await _messageTemplateService.GetMessageTemplatesByNameAsync(DynamicOffersDefaults.CartReminderTemplate))
        {
            await _messageTemplateService.DeleteMessageTemplateAsync(template);
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
