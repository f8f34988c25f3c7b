using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// Wraps whatever sends the shop's mails. Mails that are not ours pass as they are; ours get the headers of a list that one can leave, and leave only where they are
/// still wanted.
/// </summary>
public class ReminderEmailSender(IEmailSender inner, IServiceScopeFactory scopeFactory) : IEmailSender
{
    public async Task SendEmailAsync(
        EmailAccount emailAccount,
        string subject,
        string body,
        string fromAddress,
        string fromName,
        string toAddress,
        string toName,
        string? replyToAddress = null,
        string? replyToName = null,
        IEnumerable<string>? bcc = null,
        IEnumerable<string>? cc = null,
        string? attachmentFilePath = null,
        string? attachmentFileName = null,
        int attachedDownloadId = 0,
        IDictionary<string, string>? headers = null)
    {
        Task SendAsync(IDictionary<string, string>? with) => inner.SendEmailAsync(
            emailAccount, subject, body, fromAddress, fromName, toAddress, toName, replyToAddress, replyToName, bcc, cc, attachmentFilePath, attachmentFileName, attachedDownloadId, with);

        if (ReminderMark.FindIn(body) is not { } mark)
        {
            await SendAsync(headers);

            return;
        }

        // In a scope of its own: outside a request the host's root container would keep ours for ever. What fails here is tried again by the host, as any mail is.
        await using var scope = scopeFactory.CreateAsyncScope();
        var outgoing = scope.ServiceProvider.GetRequiredService<OutgoingMail>();
        if (await outgoing.LetPassAsync(mark) is not { } passed)
            return;

        var all = new Dictionary<string, string>(headers ?? new Dictionary<string, string>());
        foreach (var (name, value) in passed.Headers)
            all[name] = value;

        await SendAsync(all);

        // It has left: the host must not take what fails now for a reason to send it again.
        try
        {
            await outgoing.SetSentAsync(passed.Reminder);
        }
        catch (Exception exception)
        {
            await scope.ServiceProvider.GetRequiredService<ILogger>().ErrorAsync($"Dynamic Offers could not note that the reminder {passed.Reminder.Id} was sent.", exception);
        }
    }

    public static IEmailSender Wrap(IEmailSender inner, IServiceProvider services) => new ReminderEmailSender(inner, services.GetRequiredService<IServiceScopeFactory>());
}
