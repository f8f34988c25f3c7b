using MimeKit.Text;
using MimeKit;

namespace DemoStore.Messages;

/// <summary>Builds the message as nopCommerce does, HTML only, and puts it into the mail folder instead of a server.</summary>
public class EmailSender(MailFolder mailFolder, TimeProvider clock) : IEmailSender
{
    public async Task SendEmailAsync(EmailAccount emailAccount, string subject, string body,
        string fromAddress, string? fromName, string toAddress, string? toName,
        string? replyToAddress = null, string? replyToName = null,
        IEnumerable<string>? bcc = null, IEnumerable<string>? cc = null,
        string? attachmentFilePath = null, string? attachmentFileName = null, int attachedDownloadId = 0,
        IDictionary<string, string>? headers = null)
    {
        var message = new MimeMessage { Subject = subject, Date = clock.GetUtcNow() };
        message.From.Add(new MailboxAddress(fromName, fromAddress));
        message.To.Add(new MailboxAddress(toName, toAddress));
        if (!string.IsNullOrEmpty(replyToAddress))
            message.ReplyTo.Add(new MailboxAddress(replyToName, replyToAddress));
        message.Bcc.AddRange(Mailboxes(bcc));
        message.Cc.AddRange(Mailboxes(cc));
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
            message.Headers.Add(name, value);

        message.Body = new TextPart(TextFormat.Html) { Text = body };
        if (!string.IsNullOrEmpty(attachmentFilePath) && File.Exists(attachmentFilePath))
            message.Body = await AttachAsync(message.Body, attachmentFilePath, attachmentFileName);

        await mailFolder.AddAsync(message);
    }

    private static async Task<Multipart> AttachAsync(MimeEntity text, string path, string? name)
    {
        var content = new MemoryStream(await File.ReadAllBytesAsync(path));
        var attachment = new MimePart
        {
            Content = new MimeContent(content),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = string.IsNullOrEmpty(name) ? Path.GetFileName(path) : name,
        };

        return new Multipart("mixed") { text, attachment };
    }

    private static IEnumerable<MailboxAddress> Mailboxes(IEnumerable<string>? addresses) =>
        (addresses ?? [])
            .Where(address => !string.IsNullOrWhiteSpace(address))
            .Select(address => new MailboxAddress(string.Empty, address.Trim()));
}
