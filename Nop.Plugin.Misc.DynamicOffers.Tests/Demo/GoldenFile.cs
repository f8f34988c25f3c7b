using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>Carts and totals as an unmodified store answered them. <c>GOLDEN_TOTALS</c> names another file of the same schema.</summary>
public static class GoldenFile
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("GOLDEN_TOTALS") is { Length: > 0 } file
        ? file
        : System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryPaths.Root, "..", "shared", "nop-4.90", "golden", "totals.json"));

    public static async Task<IReadOnlyList<GoldenCase>> ReadAsync()
    {
        await using var stream = File.OpenRead(Path);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        };

        return await JsonSerializer.DeserializeAsync<List<GoldenCase>>(stream, options)
            ?? throw new InvalidDataException($"{Path} is empty.");
    }
}
