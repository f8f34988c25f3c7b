namespace DemoStore.Messages;

/// <summary>Sends what is due, a batch at a time; a mail is marked as sent only after it left, and tried three times.</summary>
public class QueuedMessagesSendTask(
    IQueuedEmailService queuedEmails, IEmailAccountService emailAccounts, IEmailSender emailSender, NopLogger logger,
    TimeProvider clock) : IScheduleTask
{
    private const int MaxTries = 3;
    private const int BatchSize = 500;

    public async Task ExecuteAsync()
    {
        var batch = await queuedEmails.SearchEmailsAsync(null, null, null, null,
            loadNotSentItemsOnly: true, loadOnlyItemsToBeSent: true, MaxTries, loadNewest: false, 0, BatchSize);

        foreach (var email in batch)
        {
            try
            {
                await SendAsync(email);
                email.SentOnUtc = clock.GetUtcNow().UtcDateTime;
            }
            catch (Exception exception)
            {
                await logger.ErrorAsync($"Error sending e-mail. {exception.Message}", exception);
            }

            email.SentTries++;
            await queuedEmails.UpdateQueuedEmailAsync(email);
        }
    }

    private async Task SendAsync(QueuedEmail email) =>
        await emailSender.SendEmailAsync(await emailAccounts.GetEmailAccountByIdAsync(email.EmailAccountId),
            email.Subject, email.Body, email.From, email.FromName, email.To, email.ToName,
            email.ReplyTo, email.ReplyToName, Addresses(email.Bcc), Addresses(email.CC),
            email.AttachmentFilePath, email.AttachmentFileName, email.AttachedDownloadId);

    private static string[]? Addresses(string? list) => string.IsNullOrWhiteSpace(list)
        ? null
        : list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
