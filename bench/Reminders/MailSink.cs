using System.Globalization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Messages;

namespace DynamicOffers.Bench.Reminders;

/// <summary>Stands where the mail server is: what a process handed over is in its file, whatever becomes of the process.</summary>
internal sealed class MailSink(string folder) : IEmailSender
{
    private readonly string _file = Path.Combine(folder, Guid.NewGuid().ToString("N"));

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
        var mark = ReminderMark.FindIn(body)!.Value;

        return File.AppendAllTextAsync(_file, string.Create(CultureInfo.InvariantCulture, $"{mark.Key:N} {mark.Attempt} {DateTime.UtcNow.Ticks}\n"));
    }

    /// <summary>What all processes handed over.</summary>
    public static IReadOnlyList<AcceptedMail> ReadAll(string folder) => Directory.GetFiles(folder)
        .SelectMany(File.ReadAllLines)
        .Select(line => line.Split(' '))
        .Select(parts => new AcceptedMail(Guid.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), new DateTime(long.Parse(parts[2], CultureInfo.InvariantCulture), DateTimeKind.Utc)))
        .ToList();
}

/// <param name="Attempt">The claim it was written under: the same mail has the same.</param>
internal sealed record AcceptedMail(Guid Key, int Attempt, DateTime AcceptedOnUtc);
