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

    /// <inheritdoc cref="ReadFile"/>
    public static bool HasFile(string name) => typeof(EmbeddedTexts).Assembly.GetManifestResourceNames().Contains(Folder + name);

    private static IEnumerable<string> FindFiles(string language)
    {
        return typeof(EmbeddedTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "resources.", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]);
    }
}
