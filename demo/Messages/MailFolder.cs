using MimeKit;

namespace DemoStore.Messages;

/// <summary>The folder of .eml files that stands in for the shoppers' mailboxes: <c>mail</c> in the data folder.</summary>
public class MailFolder(DemoOptions options, TimeProvider clock)
{
    private readonly string _path = Path.Combine(options.DataFolder, "mail");

    public async Task AddAsync(MimeMessage message)
    {
        Directory.CreateDirectory(_path);

        var name = $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}"[..28];
        var unfinished = Path.Combine(_path, name + ".tmp");
        await message.WriteToAsync(unfinished);
        File.Move(unfinished, Path.Combine(_path, name + ".eml"));
    }

    /// <summary>The names of all mails, the newest first.</summary>
    public IReadOnlyList<string> GetNames() => Directory.Exists(_path)
        ? [.. Directory.EnumerateFiles(_path, "*.eml").Select(Path.GetFileNameWithoutExtension).OrderDescending()!]
        : [];

    /// <summary>The mail of that name, or null where there is none.</summary>
    public async Task<MimeMessage?> FindAsync(string name) =>
        GetNames().Contains(name) ? await MimeMessage.LoadAsync(Path.Combine(_path, name + ".eml")) : null;
}
