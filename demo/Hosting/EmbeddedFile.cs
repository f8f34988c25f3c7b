using System.Text.Json.Serialization;

namespace DemoStore.Hosting;

/// <summary>What the shop is told in files; they are in the assembly.</summary>
public static class EmbeddedFile
{
    private static readonly Assembly Assembly = typeof(EmbeddedFile).Assembly;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip
    };

    /// <summary>The names of all files that end so.</summary>
    public static IEnumerable<string> Find(string end) =>
        Assembly.GetManifestResourceNames().Where(name => name.EndsWith(end, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static T ReadJson<T>(string name)
    {
        using var stream = Open(name);

        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"{name} is empty.");
    }

    public static IEnumerable<string> ReadLines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static Stream Open(string name) => Assembly.GetManifestResourceStream(Find(name).Single())!;
}
