using System.Text.Json;

namespace Nop.Plugin.Misc.DynamicOffers.Localization;

/// <summary>The texts that the assembly carries, from the files of this folder.</summary>
public static class EmbeddedTexts
{
    private const string Folder = "Localization/";
    private const string FallbackLanguage = "en";

    /// <summary>
    /// All texts by their resource keys, in the language asked for where there is a file in it (<c>resources.*.de.json</c>), in English otherwise.
    /// </summary>
    /// <param name="language">Two letters, as in <c>de</c>.</param>
    public static IReadOnlyDictionary<string, string> ReadResources(string language)
    {
        var texts = new Dictionary<string, string>();
        foreach (var name in FindFiles(FallbackLanguage).Concat(FindFiles(language)))
        {
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(ReadFile(name))!)
            {
                texts[key] = text;
            }
        }

        return texts;
    }

    /// <param name="name">A file's name, without its folder.</param>
    public static string ReadFile(string name)
    {
        using var stream = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new ArgumentException($"There is no embedded text '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }

    /// <summary>A mail with its own body, or a reminder: its words in the layout that all of them share. Null where nobody has written it in the language.</summary>
    public static MailText? FindMail(string name, string language)
    {
        if (HasFile($"{name}.body.{language}.html"))
            return new MailText(ReadFile($"{name}.subject.{language}.txt").Trim(), ReadFile($"{name}.body.{language}.html"));
        if (!HasFile($"reminders.{language}.json"))
            return null;

        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(ReadFile($"reminders.{language}.json"))!;
        if (!words.TryGetValue($"{name}.subject", out var subject))
            return null;

        var body = ReadFile("Reminder.body.html").Replace("{{language}}", language, StringComparison.Ordinal);
        foreach (var (key, text) in words)
            body = body.Replace($"{{{{{key.Replace($"{name}.", string.Empty, StringComparison.Ordinal)}}}}}", text, StringComparison.Ordinal);

        return new MailText(subject, body);
    }

    private static bool HasFile(string name) => typeof(EmbeddedTexts).Assembly.GetManifestResourceNames().Contains(Folder + name);

    private static IEnumerable<string> FindFiles(string language)
    {
        return typeof(EmbeddedTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "resources.", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]);
    }
}

public sealed record MailText(string Subject, string Body);
