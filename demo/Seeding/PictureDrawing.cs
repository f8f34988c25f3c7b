using System.Collections.Frozen;

namespace DemoStore.Seeding;

/// <summary>Draws the products: a motif out of <c>motifs.txt</c> in colours that its name chooses, always the same.</summary>
public static class PictureDrawing
{
    private static readonly FrozenDictionary<string, string> Motifs = EmbeddedFile.ReadLines("motifs.txt")
        .Select(line => line.Split('|', 2))
        .Where(parts => parts.Length == 2)
        .ToFrozenDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Background, main colour, second colour, accent.</summary>
    private static readonly string[][] Palettes =
    [
        ["#f3ece2", "#8a5a3c", "#e3c7a3", "#463229"],
        ["#e6eef0", "#3c6e78", "#a9ccd0", "#213f46"],
        ["#f6e9e4", "#b8553f", "#efc0a8", "#5a2a20"],
        ["#eaf0e4", "#5d7f47", "#c4d8aa", "#32452a"],
        ["#ece9f3", "#675b93", "#c3b8e0", "#373054"],
        ["#f7f0dc", "#c08a22", "#f1d58c", "#5c4417"],
        ["#e8edf4", "#45679b", "#b3c8e6", "#253a5c"],
    ];

    // With these two no two products of the catalog that share a motif share their colours as well.
    private const int Seed = 82;
    private const int Factor = 257;

    /// <summary>The picture as SVG, or null where there is no such motif.</summary>
    public static string? Draw(string motif, string name)
    {
        if (!Motifs.TryGetValue(motif, out var shapes))
            return null;

        var palette = Palettes[name.Aggregate(Seed, (sum, letter) => (sum * Factor + letter) & 0xFFFF) % Palettes.Length];

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="600" height="600">
            <rect width="300" height="300" fill="{palette[0]}"/>
            <circle cx="150" cy="150" r="118" fill="#fff" opacity=".55"/>
            <ellipse cx="150" cy="246" rx="78" ry="9" fill="{palette[3]}" opacity=".12"/>
            <g transform="translate(40 42) scale(1.1)">{Colour(shapes, palette)}</g>
            </svg>
            """;
    }

    private static string Colour(string shapes, string[] palette) => shapes
        .Replace("{a}", palette[1], StringComparison.Ordinal)
        .Replace("{b}", palette[2], StringComparison.Ordinal)
        .Replace("{c}", palette[3], StringComparison.Ordinal);
}
