using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Messages;

namespace DynamicOffers.Bench.Reminders;

/// <summary>Stands where the mail server is.</summary>
internal sealed class MailSink : IEmailSender
{
    public List<(Guid Key, DateTime AcceptedOnUtc)> Mails { get; } = [];

    public Task SendEmailAsync(
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
        Mails.Add((ReminderMark.FindIn(body)!.Value.Key, DateTime.UtcNow));

        return Task.CompletedTask;
    }
}
