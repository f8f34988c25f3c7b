namespace DemoStore.Seeding;

/// <summary>
/// The texts of the pages: every <c>resources.en.json</c> of the shop, and in the second language what
/// <c>resources.ar.json</c> has of it; the rest is English there too.
/// </summary>
public static class TextSample
{
    public static async Task InstallAsync(SampleRows rows, SampleStore store)
    {
        var english = Read("resources.en.json");
        var arabic = new Dictionary<string, string>(english, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in Read("resources.ar.json"))
            arabic[name] = text;

        await rows.AddAsync(Rows(english, store.English).Concat(Rows(arabic, store.Arabic)));
    }

    private static Dictionary<string, string> Read(string file)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in EmbeddedFile.Find(file).SelectMany(EmbeddedFile.ReadJson<Dictionary<string, string>>))
            texts[name] = text;

        return texts;
    }

    private static IEnumerable<LocaleStringResource> Rows(Dictionary<string, string> texts, Language language) =>
        texts.Select(text => new LocaleStringResource
        {
            LanguageId = language.Id,
            ResourceName = text.Key.ToLowerInvariant(),
            ResourceValue = text.Value,
        });
}
